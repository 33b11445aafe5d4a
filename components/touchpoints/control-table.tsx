import { FiguresTable } from '@/components/charts/figures-table';
import { formatRange } from '@/components/metrics/format-range';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { BUCKET_WORDS } from '@/lib/format/words';
import type { ControlChart } from '@/lib/domain/control-chart';
import type { Bucket } from '@/lib/domain/period';
import { pieceName } from './signal-words';

const KINDS = { outside: 'Outside', run: 'Run', near_limit: 'Near limit' } as const;

/** The control chart as a table, the latest first. */
export function ControlTable({ chart, grain }: { chart: ControlChart; grain: Bucket }) {
  const { label, unit } = definitionOf(chart.metric);
  return (
    <FiguresTable
      caption={`${BUCKET_WORDS[grain].adverb} ${label} with its limits`}
      rows={chart.points.toReversed()}
      rowKey={({ from }) => from}
      wide
      columns={[
        {
          key: 'from',
          label: 'When',
          cell: ({ from, running }) => `${pieceName(from, grain)}${running ? ' (running)' : ''}`,
        },
        { key: 'value', label, figures: true, short: true, cell: ({ value }) => formatValue(value, unit) },
        { key: 'n', label: 'n', figures: true, short: true, cell: ({ answered }) => formatNumber(answered) },
        {
          key: 'limits',
          label: 'Limits',
          figures: true,
          cell: (point) => formatRange(point, unit) ?? 'none',
        },
        {
          key: 'signal',
          label: 'Signal',
          cell: ({ from, counted }) => {
            const kinds = chart.signals.filter((signal) => from >= signal.from && from <= signal.to);
            if (!counted) return 'Not judged';
            return [...new Set(kinds.map(({ kind }) => KINDS[kind]))].join(', ') || 'None';
          },
        },
      ]}
    />
  );
}
