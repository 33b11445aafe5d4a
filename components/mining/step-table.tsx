import { formatNumber } from '@/lib/format/number';
import { formatWait } from '@/lib/format/duration';
import type { FlowStep } from '@/lib/mining/schema';
import classes from './flow-panel.module.css';
import { FoldedTable } from './folded-table';
import { ScoreCell, ShareCell } from './reading-cell';
import { fromWords, stepWords, toWords } from './step-words';
import type { SortableColumn } from './use-sorted';

interface StepTableProps {
  steps: readonly FlowStep[];
  onChoose: (step: string) => void;
}

type Columns = [SortableColumn<FlowStep>, ...SortableColumn<FlowStep>[]];

const columnsOf = (onChoose: (step: string) => void): Columns => [
  {
    key: 'step',
    label: 'Step',
    by: fromWords,
    cell: (step) => (
      <button
        type="button"
        className={classes['step']}
        aria-label={`Paths behind ${stepWords(step)}`}
        onClick={() => onChoose(step.id)}
      >
        {fromWords(step)} <span aria-hidden>→</span> {toWords(step)}
      </button>
    ),
  },
  {
    key: 'count',
    label: 'Times',
    figures: true,
    short: true,
    by: ({ count }) => count,
    cell: ({ count }) => formatNumber(count),
  },
  {
    key: 'share',
    label: 'Of what came next',
    figures: true,
    by: ({ share }) => share.value,
    cell: ({ share }) => <ShareCell reading={share} />,
  },
  {
    key: 'wait',
    label: 'Median wait',
    figures: true,
    short: true,
    by: ({ medianWait }) => medianWait,
    cell: ({ medianWait }) => formatWait(medianWait),
  },
  {
    key: 'mean',
    label: 'Mean wait',
    figures: true,
    short: true,
    by: ({ meanWait }) => meanWait,
    cell: ({ meanWait }) => formatWait(meanWait),
  },
  {
    key: 'score',
    label: 'Score after',
    figures: true,
    by: ({ scoreAfter }) => scoreAfter.value,
    cell: ({ scoreAfter, band }) => <ScoreCell score={scoreAfter} band={band} />,
  },
];

/** Steps with how often, after which wait and with which score after; the name opens the paths behind. */
export function StepTable({ steps, onChoose }: StepTableProps) {
  return (
    <FoldedTable
      caption="Steps between touchpoints"
      columns={columnsOf(onChoose)}
      rows={steps}
      rowKey={({ id }) => id}
    />
  );
}
