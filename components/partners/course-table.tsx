import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { ScoreCell } from '@/components/metrics/score-cell';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import { formatMonth } from '@/lib/format/day';
import type { CoursePoint, PartnerStanding } from '@/lib/partners/schema';

/** The months in rows, the partners in columns. */
export function CourseTable({ partners }: { partners: readonly PartnerStanding[] }) {
  const months = (partners[0]?.course.points ?? []).toReversed();
  return (
    <FiguresTable
      caption="CSAT of partners by month"
      columns={[
        { key: 'month', label: 'Month', cell: ({ from }) => formatMonth(from) },
        ...partners.map((partner): Column<CoursePoint> => ({
          key: partner.slug,
          label: partner.name,
          figures: true,
          cell: ({ from }) => {
            const point = partner.course.points.find((one) => one.from === from);
            return point === undefined ? null : (
              <ScoreCell score={point.csat} unit="percent" fewest={MINIMUM_ANSWERS} />
            );
          },
        })),
      ]}
      rows={months}
      rowKey={({ from }) => from}
      wide
    />
  );
}
