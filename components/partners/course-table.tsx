import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { ScoreCell } from '@/components/metrics/score-cell';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import { formatMonth } from '@/lib/format/day';
import type { CoursePoint, PartnerStanding } from '@/lib/partners/schema';

/** The months in rows, the partners in columns. */
export function CourseTable({ partners }: { partners: readonly PartnerStanding[] }) {
  return (
    <FiguresTable
      caption="CSAT of partners by month"
      columns={[
        { key: 'month', label: 'Month', cell: ({ from }) => formatMonth(from) },
        ...partners.map(columnOf),
      ]}
      rows={(partners[0]?.course.points ?? []).toReversed()}
      rowKey={({ from }) => from}
      wide
    />
  );
}

function columnOf({ slug, name, course: { points } }: PartnerStanding): Column<CoursePoint> {
  const readings = new Map(points.map(({ from, csat }) => [from, csat]));
  return {
    key: slug,
    label: name,
    figures: true,
    cell: ({ from, csat }) => (
      <ScoreCell score={readings.get(from) ?? csat} unit="percent" fewest={MINIMUM_ANSWERS} />
    ),
  };
}
