'use client';

import { FiguresTable } from '@/components/charts/figures-table';
import { formatNumber } from '@/lib/format/number';
import { formatWait } from '@/lib/format/duration';
import type { DepartmentHandOff } from '@/lib/mining/schema';
import { ScoreCell } from './reading-cell';
import { useSorted, type SortableColumn } from './use-sorted';

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
  const { columns, rows } = useSorted(COLUMNS, handOffs);
  return (
    <FiguresTable
      caption="Hand-offs between departments"
      columns={columns}
      rows={rows}
      rowKey={({ from, to }) => `${from}/${to}`}
    />
  );
}
