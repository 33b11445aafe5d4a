import type { SparkPoint } from '@/components/charts/sparkline-shape';
import type { KpiKey } from '@/lib/domain/metrics/catalogue';
import type { Unit } from '@/lib/domain/metrics/metric';
import type { Overview } from '@/lib/overview/schema';

/** What a sparkline of a KPI is drawn from. */
export interface KpiTrend {
  points: SparkPoint[];
  /** What the points stand for: 'by week'. */
  step: string;
  span: number;
}

/** What the height of a sparkline stands for at the least: twice what anybody would act on. */
const SPANS: Readonly<Record<Unit, number>> = { percent: 10, points: 10, index: 10, mean: 0.2 };
const CHURN_SPAN = 2;

/** Null where there is no trend: clean journeys do not add up over days. */
export function kpiTrend(
  key: KpiKey,
  unit: Unit,
  { trend, churn }: Pick<Overview, 'trend' | 'churn'>,
): KpiTrend | null {
  if (key === 'cleanJourneys') return null;
  if (key === 'customerChurn' || key === 'revenueChurn') {
    // A running month can only grow, and would look like a fall.
    const months = (churn ?? []).filter(({ complete }) => complete);
    const points = months.map(({ rate, low, high, revenueRate }) =>
      key === 'revenueChurn' ? { value: revenueRate } : { value: rate, low, high },
    );
    return { points, step: 'by month', span: CHURN_SPAN };
  }
  return {
    points: trend.points.map(({ readings }) => readings[key]),
    step: `by ${trend.bucket}`,
    span: SPANS[unit],
  };
}

/** Contacts bucket by bucket; the height stands for half the most, so that a usual week looks usual. */
export function volumeTrend({ trend }: Pick<Overview, 'trend'>): KpiTrend {
  const counts = trend.points.map(({ interactions }) => interactions);
  return {
    points: counts.map((value) => ({ value })),
    step: `by ${trend.bucket}`,
    span: Math.max(1, ...counts) / 2,
  };
}
