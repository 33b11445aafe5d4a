import { Button } from '@mantine/core';
import { EmptyState } from '@/components/metrics/empty-state';
import { addDays } from '@/lib/domain/day';
import type { FilterChoices } from '@/lib/filters/schema';
import { formatPeriod } from '@/lib/format/day';
import type { FlowDocument } from '@/lib/mining/schema';

interface NoFlowsProps {
  flows: FlowDocument;
  choices: FilterChoices | undefined;
  /** Shows other days, the second one not included, for everyone. */
  onShow: (from: string, to: string) => void;
}

/** Why there is nothing to see, and the way to where there is. */
export function NoFlows({ flows: { mined, months }, choices, onShow }: NoFlowsProps) {
  if (mined === null) {
    return (
      <EmptyState
        title="Customers have not been followed yet"
        text="A job in the background follows every customer through the journey after each import, and every night. Come back in a few minutes."
      />
    );
  }
  const { firstDay = null, lastDay = null } = choices ?? {};
  const known = firstDay === null || lastDay === null ? null : { from: firstDay, to: addDays(lastDay, 1) };
  return (
    <EmptyState
      title="No journey began in these months"
      text={`Nothing that fits began from ${formatPeriod(months)}.${known === null ? '' : ` Contacts are known from ${formatPeriod(known)}.`}`}
    >
      {known !== null && (
        <Button size="sm" onClick={() => onShow(known.from, known.to)}>
          Show all of them
        </Button>
      )}
    </EmptyState>
  );
}
