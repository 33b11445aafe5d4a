import type { Period } from '../period';
import { normalCdf } from '../statistics/normal';
import { weightedMean, weightedStandardDeviation } from '../statistics/weighted';
import type { Rule } from './rule';
import type { Sample } from './sample';
import type { DetectionTest } from './test';

/** A touchpoint of a stage: its score before and now. */
export interface SpreadPart {
  touchpointId: number;
  importance: number;
  before: Sample;
  now: Sample;
}

/**
 * Whether the scores of a stage lie further apart than they did: the spread of metrics.md with its error by the delta method. What it shows at is the
 * touchpoint that fell behind most. Null for fewer than three touchpoints, whose spread is a difference.
 */
export function judgeSpread(
  parts: readonly SpreadPart[],
  { now, before, rule }: { now: Period; before: Period; rule: Rule },
): { touchpointId: number; test: DetectionTest } | null {
  if (parts.length < 3) return null;
  const [was, is] = [spreadOf(parts, 'before'), spreadOf(parts, 'now')];
  const behind = parts
    .map(({ touchpointId, ...part }) => ({
      touchpointId,
      fell: part.before.value - was.mean - (part.now.value - is.mean),
      below: is.mean - part.now.value,
    }))
    .filter(({ below }) => below > 0)
    .toSorted((a, b) => b.fell - a.fell)[0];
  if (behind === undefined) return null;
  const effect = is.spread - was.spread;
  const error = Math.hypot(was.error, is.error);
  const matters = effect >= rule.floor;
  const p = error === 0 ? 1 : normalCdf(-effect / error);
  const answered = parts.reduce((sum, part) => sum + part.now.count, 0);
  return {
    touchpointId: behind.touchpointId,
    test: {
      method: 'consistency',
      ...now,
      value: is.spread,
      low: null,
      high: null,
      answered,
      p,
      signal: false,
      effect,
      reference: was.spread,
      baseline: {
        ...before,
        value: was.spread,
        low: null,
        high: null,
        answered: parts.reduce((sum, part) => sum + part.before.count, 0),
      },
      matters,
      held: matters ? p : null,
    },
  };
}

function spreadOf(parts: readonly SpreadPart[], when: 'before' | 'now') {
  const figures = parts.map((part) => ({ value: part[when].value, weight: part.importance }));
  const mean = weightedMean(figures) ?? 0;
  const spread = weightedStandardDeviation(figures) ?? 0;
  const weights = figures.reduce((sum, { weight }) => sum + weight, 0);
  const variance = parts.reduce((sum, part) => {
    const { count, value, variance: ofOne } = part[when];
    const slope = spread === 0 ? 1 : (part.importance * (value - mean)) / (weights * spread);
    return sum + (slope ** 2 * ofOne) / count;
  }, 0);
  return { mean, spread, error: Math.sqrt(variance) };
}
