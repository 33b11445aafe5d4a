import { FiguresTable } from '@/components/charts/figures-table';
import { formatRange } from '@/components/metrics/format-range';
import type { DepartmentDetail } from '@/lib/departments/schema';
import { formatBucket } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';

/** The trend of the index in rows, the latest first. */
export function TrendTable({ detail: { department, bucket } }: { detail: DepartmentDetail }) {
  return (
    <FiguresTable
      caption={`Index of ${department.name} by ${bucket}`}
      columns={[
        { key: 'from', label: 'When', cell: ({ from }) => formatBucket(from, bucket) },
        {
          key: 'index',
          label: 'Index',
          figures: true,
          cell: ({ score }) => formatValue(score.value, 'index'),
        },
        {
          key: 'range',
          label: '95 % interval',
          figures: true,
          cell: ({ score }) => formatRange(score, 'index') ?? 'none',
        },
        { key: 'n', label: 'n', figures: true, cell: ({ score }) => formatNumber(score.answered) },
      ]}
      rows={department.trend.toReversed()}
      rowKey={({ from }) => from}
      narrow
    />
  );
}
