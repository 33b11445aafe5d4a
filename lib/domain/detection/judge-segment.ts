import type { Period } from '../period';
import { normalCdf } from '../statistics/normal';
import type { Tally } from '../tally';
import type { MetricKey } from '../vocabulary';
import { judgeLevel, NEAR_ENOUGH, type Window } from './judge-level';
import { heldTest, lookBack } from './judge-weeks';
import { floorOf, type Rule } from './rule';
import { sampleOf, type Sample } from './sample';
import type { DetectionTest } from './test';

/** A persona or a partner at a touchpoint: pooled windows, since its weeks alone are too few to chart. */
export interface Segment {
  /** Of the whole touchpoint's baseline, of the segment's answers and of all others. */
  baseline: (Period & { tally: Tally; rest: Tally; dispersion: number }) | null;
  /** The latest first; as many as weeks for which it must have held. */
  windows: readonly (Window & { rest: Tally })[];
}

type Look = Omit<DetectionTest, 'held'>;

/** What is its own: a fall that is deeper than that of everybody else, and a level below target that others do not share. */
export function judgeSegment(
  metric: MetricKey,
  { baseline, windows }: Segment,
  { primary, target, rule }: { primary: boolean; target: number; rule: Rule },
): DetectionTest[] {
  const dispersion = baseline?.dispersion ?? 1;
  const level = (method: 'target' | 'cx_index') =>
    heldTest(windows.map((window) => judgeLevel(method, metric, window, { target, dispersion, rule })));
  return [
    ...(baseline ? heldTest(windows.map((window) => fallTest(metric, baseline, window, rule))) : []),
    ...(primary ? level('target') : []),
    ...(metric === 'cxIndex' ? level('cx_index') : []),
  ];
}

function fallTest(
  metric: MetricKey,
  { from, to, tally, rest, dispersion }: NonNullable<Segment['baseline']>,
  window: Window & { rest: Tally },
  rule: Rule,
): Look | null {
  const before = sampleOf(metric, tally);
  if (before === null || before.count < rule.minimumAnswers || window.from < to) return null;
  const look = lookBack(
    metric,
    { from, to, tally, sample: before, dispersion },
    { weeks: [window], rule, method: 'baseline' },
  );
  const now = sampleOf(metric, window.tally);
  const others = [sampleOf(metric, rest), sampleOf(metric, window.rest)] as const;
  if (look === null || now === null || others[0] === null || others[1] === null) return null;
  const [othersBefore, othersNow] = others;
  const recent = sampleOf(metric, window.recent);
  const own = before.value - now.value - (othersBefore.value - othersNow.value);
  const error = Math.sqrt(
    [before, now, othersBefore, othersNow].reduce((sum, each) => sum + variance(each), 0),
  );
  return {
    ...look,
    p: Math.max(look.p, error === 0 ? 1 : normalCdf(-own / (dispersion * error))),
    matters:
      look.matters &&
      own >= rule.floor &&
      recent !== null &&
      before.value - recent.value >= NEAR_ENOUGH * floorOf(metric, rule),
  };
}

const variance = (sample: Sample) => sample.variance / sample.count;
