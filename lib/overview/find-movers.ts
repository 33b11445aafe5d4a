import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { POINTS_FLOOR, SENTIMENT_FLOOR } from '@/lib/domain/metrics/change';
import type { TestedChange } from '@/lib/domain/metrics/metric';
import { benjaminiHochberg } from '@/lib/domain/statistics/benjamini-hochberg';
import type { MetricKey } from '@/lib/domain/vocabulary';
import { withoutTest } from '@/lib/touchpoints/compare-metric';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import type { Mover } from './schema';

/** Of the movers shown, at most this share is expected to be noise. */
export const FALSE_DISCOVERY_RATE = 0.05;

/**
 * The touchpoints whose primary metric became better or worse by more than the run of all tests together explains, the largest first. Metrics
 * are compared with each other by how many times their practical floor they moved.
 */
export function findMovers(measured: readonly MeasuredTouchpoint[]): Mover[] {
  const tested = measured.flatMap((one) => {
    const change = answerMetrics[one.place.primaryMetric].change(one.current, one.previous);
    return change.p === null ? [] : [{ ...one, change, p: change.p }];
  });
  const qs = benjaminiHochberg(tested.map(({ p }) => p));
  return tested
    .flatMap((one, index) => {
      const q = qs[index] ?? 1;
      const { verdict } = one.change;
      return q <= FALSE_DISCOVERY_RATE && (verdict === 'better' || verdict === 'worse')
        ? [{ ...one, q }]
        : [];
    })
    .toSorted((a, b) => sizeOf(b.place.primaryMetric, b.change) - sizeOf(a.place.primaryMetric, a.change))
    .map(moverOf);
}

function sizeOf(metric: MetricKey, { by }: TestedChange): number {
  return Math.abs(by ?? 0) / (metric === 'sentiment' ? SENTIMENT_FLOOR : POINTS_FLOOR);
}

function moverOf({
  place,
  current,
  previous,
  change,
  q,
}: MeasuredTouchpoint & { change: TestedChange; q: number }): Mover {
  const metric = answerMetrics[place.primaryMetric];
  return {
    slug: place.slug,
    name: place.name,
    journey: place.journey,
    stage: place.stage,
    department: place.department,
    control: place.control,
    metric: place.primaryMetric,
    current: metric.read(current),
    previous: metric.read(previous),
    change: withoutTest(change),
    q,
  };
}
