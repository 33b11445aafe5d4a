import { formatNumber } from '@/lib/format/number';
import { formatWait } from '@/lib/format/duration';
import type { DepartmentHandOff } from '@/lib/mining/schema';
import { FoldedTable } from './folded-table';
import { ScoreCell } from './reading-cell';
import type { SortableColumn } from './use-sorted';

const COLUMNS: [SortableColumn<DepartmentHandOff>, ...SortableColumn<DepartmentHandOff>[]] = [
  {
    key: 'pair',
    label: 'From and to',
    by: ({ fromName }) => fromName,
    cell: ({ fromName, toName }) => (
      <>
        {fromName} <span aria-hidden>→</span> {toName}
      </>
    ),
  },
  {
    key: 'count',
    label: 'Hand-offs',
    figures: true,
    short: true,
    by: ({ count }) => count,
    cell: ({ count }) => formatNumber(count),
  },
  {
    key: 'median',
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
    cell: ({ scoreAfter }) => <ScoreCell score={scoreAfter} />,
  },
];

/** Where customers go from one department to another. */
export function HandOffTable({ handOffs }: { handOffs: readonly DepartmentHandOff[] }) {
  return (
    <FoldedTable
      caption="Hand-offs between departments"
      columns={COLUMNS}
      rows={handOffs}
      rowKey={({ from, to }) => `${from}/${to}`}
    />
  );
}
