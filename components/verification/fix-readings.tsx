import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { VerdictMark } from '@/components/issues/marks';
import { LocalTime } from '@/components/imports/local-time';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { FixReading } from '@/lib/domain/issues/facts';
import type { Unit } from '@/lib/domain/metrics/metric';
import type { MetricKey } from '@/lib/domain/vocabulary';
import { formatDay } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { formatChangeBy } from '@/lib/format/reading';
import classes from './fix-panel.module.css';

const columnsOf = (unit: Unit): [Column<FixReading>, ...Column<FixReading>[]] => [
  { key: 'at', label: 'Read', cell: ({ at }) => <LocalTime instant={at} /> },
  { key: 'fix', label: 'Fix of', cell: ({ after }) => formatDay(after.from) },
  { key: 'verdict', label: 'Verdict', cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
  {
    key: 'n',
    label: 'n after',
    figures: true,
    short: true,
    cell: ({ after }) => formatNumber(after.answered),
  },
  { key: 'by', label: 'Difference', figures: true, cell: ({ by }) => formatChangeBy(by, unit) },
];

/** What was read of the fix, and of earlier ones, before; folded away. */
export function FixReadings({ readings, metric }: { readings: readonly FixReading[]; metric: MetricKey }) {
  return (
    <details className={classes['earlier']}>
      <summary>Earlier readings ({formatNumber(readings.length)})</summary>
      <FiguresTable
        caption="Earlier readings of the fix"
        rows={readings.toReversed()}
        rowKey={({ at, after }) => `${after.from} ${at}`}
        columns={columnsOf(definitionOf(metric).unit)}
      />
    </details>
  );
}
