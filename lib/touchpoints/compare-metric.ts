import type { Metric, MetricReading, TestedChange } from '@/lib/domain/metrics/metric';
import type { Change } from '@/lib/domain/reading';
import type { ComparedMetric } from './schema';

/** A metric read from the facts of both periods. */
export function compareMetric<Key extends string, Facts>(
  metric: Metric<Key, Facts>,
  current: Facts,
  previous: Facts,
): ComparedMetric {
  return {
    ...metric.read(current),
    previous: metric.read(previous),
    change: withoutTest(metric.change(current, previous)),
  };
}

/** A change as contracts show it; the p value of a single test would mislead among many. */
export function withoutTest({ by, low, high, verdict }: TestedChange): Change {
  return { by, low, high, verdict };
}

/** Whether anybody answered in either period. */
export function isAnswered(reading: ComparedMetric): boolean {
  return hasAnswers(reading) || (reading.previous !== null && hasAnswers(reading.previous));
}

function hasAnswers({ answered }: MetricReading): boolean {
  return answered > 0;
}
