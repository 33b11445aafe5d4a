import { csat } from '@/lib/domain/metrics/csat';
import { judge, POINTS_FLOOR, unknownChange } from '@/lib/domain/metrics/change';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import type { Change } from '@/lib/domain/reading';
import { trendOfShares } from '@/lib/domain/statistics/trend-of-shares';
import { withoutTest } from '@/lib/touchpoints/compare-metric';
import type { MeasuredPartner } from './measure-partners';
import type { PartnerCourse } from './schema';

const MONTHS_A_YEAR = 12;

/** A partner's CSAT month by month, and whether it rises or falls. */
export function traceCourse(months: MeasuredPartner['months']): PartnerCourse {
  return {
    points: months.map(({ days, tally }) => {
      const { value, low, high, answered } = csat.read(tally);
      return { from: days.from, to: days.to, csat: { value, low, high, answered } };
    }),
    change: changeOf(months),
  };
}

/** In points a year; not judged below thirty answers. */
function changeOf(months: MeasuredPartner['months']): Change {
  const shares = months.map(({ tally }, at) => ({ at, count: tally.csatGood, total: tally.csatCount }));
  const trend = trendOfShares(shares);
  if (trend === null) return withoutTest(unknownChange);
  const [by, low, high] = [trend.slope, trend.low, trend.high].map((slope) => 100 * MONTHS_A_YEAR * slope);
  const answered = shares.reduce((sum, { total }) => sum + total, 0);
  if (by === undefined || low === undefined || high === undefined || answered < MINIMUM_ANSWERS)
    return withoutTest(unknownChange);
  return { by, low, high, verdict: judge(low, high, { better: 'higher', floor: POINTS_FLOOR }) };
}
