import { answerMetrics } from '../metrics/catalogue';
import { touchpointScore } from '../metrics/score';
import type { Reading } from '../reading';
import type { Tally } from '../tally';
import type { MetricKey } from '../vocabulary';
import { NEAR_ENOUGH } from './judge-level';
import { floorOf, minimumOf, type Rule } from './rule';
import type { Method } from './test';

/** A flag opens at the floor and recovers only within half of it, so that it does not flicker: the reading of the last weeks if they are back within the stricter limit of what the flag was measured by; else null. */
export function hasRecovered(
  metric: MetricKey,
  recent: Tally,
  { method, reference }: { method: Method; reference?: number },
  rule: Rule,
): (Reading & { value: number }) | null {
  const isScore = method === 'target';
  const { value, low, high, answered } = isScore
    ? touchpointScore(metric, recent)
    : answerMetrics[metric].read(recent);
  if (value === null || reference === undefined || answered < minimumOf(metric, rule)) return null;
  const floor = isScore ? rule.floor : floorOf(metric, rule);
  return value >= reference - NEAR_ENOUGH * floor ? { value, low, high, answered } : null;
}
