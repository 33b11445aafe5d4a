'use client';

import { FiguresTable } from '@/components/charts/figures-table';
import under from '@/components/touchpoints/touchpoint-table.module.css';
import type { Reading } from '@/lib/domain/reading';
import { formatNumber } from '@/lib/format/number';
import type { FlowTouchpoint } from '@/lib/mining/schema';
import { ScoreCell, ShareCell } from './reading-cell';
import { useSorted, type SortableColumn } from './use-sorted';

const share = (
  key: string,
  label: string,
  of: (touchpoint: FlowTouchpoint) => Reading,
): SortableColumn<FlowTouchpoint> => ({
  key,
  label,
  figures: true,
  short: true,
  by: (touchpoint) => of(touchpoint).value,
  cell: (touchpoint) => <ShareCell reading={of(touchpoint)} />,
});

const COLUMNS: [SortableColumn<FlowTouchpoint>, ...SortableColumn<FlowTouchpoint>[]] = [
  {
    key: 'name',
    label: 'Touchpoint',
    by: ({ name }) => name,
    cell: ({ name, stageName }) => (
      <>
        {name}
        <span className={under['under']}>{stageName}</span>
      </>
    ),
  },
  {
    key: 'visits',
    label: 'Visits',
    figures: true,
    short: true,
    by: ({ visits }) => visits,
    cell: ({ visits }) => formatNumber(visits),
  },
  share('visitedBy', 'Of journeys', ({ visitedBy }) => visitedBy),
  share('leaves', 'Leave here', ({ leaves }) => leaves),
  share('repeats', 'At once again', ({ repeats }) => repeats),
  share('reworks', 'Come back', ({ reworks }) => reworks),
  share('repeatContacts', 'Repeat contact', ({ repeatContacts }) => repeatContacts),
  {
    key: 'score',
    label: 'Score',
    figures: true,
    by: ({ score }) => score.value,
    cell: ({ score, band }) => <ScoreCell score={score} band={band} />,
  },
];

/** Each touchpoint of the journey by what is done there; those that nobody visits with dashes. */
export function TouchpointFlowTable({ touchpoints }: { touchpoints: readonly FlowTouchpoint[] }) {
  const { columns, rows } = useSorted(COLUMNS, touchpoints);
  return (
    <FiguresTable
      caption="What is done at each touchpoint"
      columns={columns}
      rows={rows}
      rowKey={({ slug }) => slug}
      wide
    />
  );
}
