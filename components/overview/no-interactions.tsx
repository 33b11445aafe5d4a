import { Button } from '@mantine/core';
import Link from 'next/link';
import { countChoices } from '@/components/filters/filter-words';
import { EmptyState } from '@/components/metrics/empty-state';
import { addDays } from '@/lib/domain/day';
import type { Filter, FilterChoices } from '@/lib/filters/schema';
import { formatPeriod } from '@/lib/format/day';
import type { Overview } from '@/lib/overview/schema';

interface NoInteractionsProps {
  overview: Overview;
  choices: FilterChoices;
  filter: Filter;
  mayImport: boolean;
  onClear: () => void;
  /** Shows other days, the second one not included. */
  onShow: (from: string, to: string) => void;
}

/** Why there is nothing to see, and the way to where there is. */
export function NoInteractions({
  overview,
  choices,
  filter,
  mayImport,
  onClear,
  onShow,
}: NoInteractionsProps) {
  const { firstDay, lastDay, organisation } = choices;
  const { filters } = overview;
  if (firstDay === null || lastDay === null) {
    return (
      <EmptyState
        title={
          (overview.base?.customers ?? 0) > 0
            ? 'No contacts with customers yet'
            : `Nothing is known of ${organisation.name} yet`
        }
        text={
          mayImport
            ? 'Import a survey, a list of contacts or a list of customers, and this page fills with figures.'
            : 'As soon as an admin has imported a survey or a list of contacts, this page fills with figures. Ask an admin of your organisation.'
        }
      >
        {mayImport && (
          <Button component={Link} href="/imports" size="sm">
            Import data
          </Button>
        )}
      </EmptyState>
    );
  }
  const period = { from: filters.from, to: filters.to };
  const known = { from: firstDay, to: addDays(lastDay, 1) };
  const apart = known.to <= period.from || known.from >= period.to;
  return (
    <EmptyState
      title={apart ? 'No contacts in this period' : 'No contacts match the filters'}
      text={`Nothing from ${formatPeriod(period)}${apart ? '' : ' fits what is chosen'}. Contacts are known from ${formatPeriod(known)}.`}
    >
      {countChoices(filter) > 0 && (
        <Button size="sm" onClick={onClear}>
          Clear the filters
        </Button>
      )}
      <Button size="sm" variant="default" onClick={() => onShow(known.from, known.to)}>
        Show {formatPeriod(known)}
      </Button>
    </EmptyState>
  );
}
