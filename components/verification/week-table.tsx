import { FiguresTable } from '@/components/charts/figures-table';
import { formatRange } from '@/components/metrics/format-range';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Period } from '@/lib/domain/period';
import { formatPeriod } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import type { IssueProof, ProofWindows } from '@/lib/verification/schema';

/** The weeks before and after a fix as a table, the latest first. */
export function WeekTable({ proof: { weeks, windows, metric } }: { proof: IssueProof }) {
  const { label, unit } = definitionOf(metric);
  return (
    <FiguresTable
      caption={`${label} before and after the fix, week by week`}
      rows={weeks.toReversed()}
      rowKey={({ from }) => from}
      columns={[
        {
          key: 'week',
          label: 'When',
          cell: (week) => `${formatPeriod(week)}${week.running ? ' (running)' : ''}`,
        },
        { key: 'window', label: 'Window', cell: (week) => windowName(week, windows) },
        { key: 'value', label, figures: true, short: true, cell: ({ value }) => formatValue(value, unit) },
        { key: 'n', label: 'n', figures: true, short: true, cell: ({ answered }) => formatNumber(answered) },
        {
          key: 'interval',
          label: '95% interval',
          figures: true,
          cell: (week) => formatRange(week, unit) ?? 'none',
        },
      ]}
    />
  );
}

function windowName(week: Period, windows: ProofWindows | null): string {
  if (windows === null) return 'Not compared';
  const touches = ({ from, to }: Period) => week.from < to && week.to > from;
  if (touches(windows.after)) return 'After';
  if (!touches(windows.before)) return 'Not compared';
  return windows.against === 'confirmation' ? 'Before' : 'Normal range';
}
