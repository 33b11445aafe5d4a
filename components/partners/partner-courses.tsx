import { Frame } from '@/components/charts/frame';
import { TrendCell } from '@/components/charts/trend-cell';
import { ChangeMark } from '@/components/metrics/change-mark';
import type { Filter } from '@/lib/filters/schema';
import { formatMonth } from '@/lib/format/day';
import { formatValue } from '@/lib/format/reading';
import { partnersExportHref } from '@/lib/partners/client';
import type { PartnerRanking } from '@/lib/partners/schema';
import { CourseTable } from './course-table';
import { describeCourses } from './describe-courses';
import classes from './partners.module.css';

/** What the height of a trend stands for at the least: months of a partner are noisy. */
const SPAN = 40;

/** Where each partner is heading: what is too slow to see in a quarter shows in eighteen months. */
export function PartnerCourses({ ranking, filter }: { ranking: PartnerRanking; filter: Filter }) {
  const { partners, course } = ranking;
  const met = partners.filter((partner) => partner.course.points.some(({ csat }) => csat.answered > 0));
  if (met.length === 0) return null;
  return (
    <Frame
      title="Course"
      about={`CSAT by month from ${formatMonth(course.from)}, with 95 % intervals, and the straight line through it in points a year: a slow decline shows here before any single month does. ${describeCourses(met)}`}
      exportHref={partnersExportHref(filter, 'course')}
      table={<CourseTable partners={met} />}
    >
      <ul className={classes['courses']}>
        {met.map(({ slug, name, course: { points, change } }) => (
          <li key={slug} className={classes['course']}>
            <h3 className={classes['name']}>{name}</h3>
            <TrendCell
              name={`CSAT of ${name} by month`}
              points={points.map(({ csat }) => csat)}
              span={SPAN}
              large
              format={(value) => formatValue(value, 'percent')}
            />
            <ChangeMark change={change} unit="percent" interval="words" />
            <p className={classes['perYear']}>a year</p>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
