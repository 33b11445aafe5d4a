import { answerMetrics } from '../metrics/catalogue';
import { touchpointScore } from '../metrics/score';
import type { Period } from '../period';
import { normalCdf } from '../statistics/normal';
import type { Tally } from '../tally';
import type { MetricKey } from '../vocabulary';
import { minimumOf, type Rule } from './rule';
import { pBelow, sampleOf, type Sample } from './sample';
import type { DetectionTest } from './test';

/** A level is judged by so many weeks, of which the last four must say the same: what is over is over. */
export const LEVEL_WEEKS = 12;
export const RECENT_WEEKS = 4;
/** Within half the floor of a level nothing is amiss: where a flag recovers, none begins. */
export const NEAR_ENOUGH = 0.5;
/** Expectations met. */
const AS_EXPECTED = 100;

/** The tallies of a window and of its end, and of everybody else in the same window where it is of a segment. */
export interface Window extends Period {
  tally: Tally;
  recent: Tally;
  rest?: Tally;
}

type Look = Omit<DetectionTest, 'held'>;

/** The score against the touchpoint's target, and the CX index against expectations met. Of a segment: below the level, and worse than all others. */
export function judgeLevel(
  method: 'target' | 'cx_index',
  metric: MetricKey,
  window: Window,
  { target, dispersion, rule }: { target: number; dispersion: number; rule: Rule },
): Look | null {
  const level = method === 'target' ? target : AS_EXPECTED;
  const sample = sampleOf(metric, window.tally);
  if (sample === null || sample.count < minimumOf(metric, rule)) return null;
  const { value, low, high, answered } =
    method === 'target' ? touchpointScore(metric, window.tally) : answerMetrics.cxIndex.read(window.tally);
  if (value === null) return null;
  const recent = sampleOf(metric, window.recent);
  const ownEffect = level - value;
  const others = window.rest && sampleOf(metric, window.rest);
  const effect = others ? Math.min(ownEffect, others.value - sample.value) : ownEffect;
  return {
    method,
    from: window.from,
    to: window.to,
    value,
    low,
    high,
    answered,
    p: Math.max(
      pBelow(sample, level - NEAR_ENOUGH * rule.floor, dispersion),
      window.rest ? pWorse(sample, others ?? null, dispersion) : 0,
    ),
    signal: false,
    effect: ownEffect,
    reference: level,
    baseline: null,
    matters: effect >= rule.floor && recent !== null && level - recent.value >= NEAR_ENOUGH * rule.floor,
  };
}

/** One-sided: how likely so much lower a sample is than another if both are alike. 1 where there is no other. */
export function pWorse(one: Sample, other: Sample | null, dispersion: number): number {
  if (other === null) return 1;
  const error = Math.sqrt(one.variance / one.count + other.variance / other.count);
  return error === 0 ? 1 : normalCdf((one.value - other.value) / (dispersion * error));
}
