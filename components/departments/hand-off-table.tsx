import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { ScoreCell } from '@/components/metrics/score-cell';
import type { HandOffRow } from '@/lib/departments/schema';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import { formatNumber } from '@/lib/format/number';
import { formatWait } from '@/lib/format/wait';
import classes from './departments.module.css';

/** More are in the download. */
const SHOWN = 20;

const COLUMNS: readonly [Column<HandOffRow>, ...Column<HandOffRow>[]] = [
  {
    key: 'way',
    label: 'Hand-off',
    cell: ({ direction, from, to }) => (
      <>
        {from.name} to {to.name}
        <span className={classes['under']}>
          {direction === 'in' ? `In from ${from.departmentName}` : `Out to ${to.departmentName}`}
        </span>
      </>
    ),
  },
  { key: 'count', label: 'Times', figures: true, short: true, cell: ({ count }) => formatNumber(count) },
  {
    key: 'wait',
    label: 'Median wait',
    figures: true,
    short: true,
    cell: ({ medianWait }) => (medianWait === null ? '–' : formatWait(medianWait)),
  },
  {
    key: 'score',
    label: 'Score after',
    figures: true,
    cell: ({ scoreAfter }) => <ScoreCell score={scoreAfter} unit="index" fewest={MINIMUM_ANSWERS} />,
  },
];

/** Where customers come from and where they are sent, the most frequent first. */
export function HandOffTable({ handOffs, name }: { handOffs: readonly HandOffRow[] | null; name: string }) {
  if (handOffs === null) {
    return (
      <p className={classes['empty']}>
        The journeys have not been mined yet, so nobody knows. It happens in the background after an import.
      </p>
    );
  }
  if (handOffs.length === 0) {
    return (
      <p className={classes['empty']}>
        No customer went directly between {name} and another department in these months.
      </p>
    );
  }
  return (
    <>
      <FiguresTable
        caption="Hand-offs in and out"
        columns={COLUMNS}
        rows={handOffs.slice(0, SHOWN)}
        rowKey={({ from, to }) => `${from.slug}/${to.slug}`}
      />
      {handOffs.length > SHOWN && (
        <p className={classes['under']}>
          The {SHOWN} most frequent of {formatNumber(handOffs.length)}; all are in the CSV.
        </p>
      )}
    </>
  );
}
