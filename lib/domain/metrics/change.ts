import { newcombe } from '../statistics/newcombe';
import { twoSidedP, Z95 } from '../statistics/normal';
import { pooledZ } from '../statistics/pooled-z';
import { SPREAD_TRUSTED_FROM } from '../statistics/mean';
import type { Share } from '../statistics/wilson';
import type { ChangeVerdict } from '../vocabulary';
import type { Direction, TestedChange } from './metric';

/** Practical floor of figures in points or per cent: nobody would act on less, however well it is measured. */
export const POINTS_FLOOR = 5;
/** The same part of the scale for a mean from −1 to 1: 5 % of its length. */
export const SENTIMENT_FLOOR = 0.1;
/** Churn runs at a few per cent a month, where 5 points would be a doubling: one point already costs money. */
export const CHURN_FLOOR = 1;

/** Which way is better and how small a difference counts as none. */
export interface Judgement {
  better: Direction;
  floor: number;
}

/** A figure with the standard error of its sampling; either is null when unknown. */
export interface Estimate {
  value: number | null;
  standardError: number | null;
  answered: number;
}

/** The change where one of the two periods has no answers. */
export const unknownChange: TestedChange = Object.freeze({
  by: null,
  low: null,
  high: null,
  p: null,
  verdict: 'cannot_tell',
});

/** The rule in words, for the docs and pop-overs. */
export const CHANGE_RULE =
  'A change is the current figure less the previous one, in the figure’s own unit, with a 95 % interval. It is better or ' +
  'worse when the interval leaves out 0, the same when the whole interval lies within the practical floor on either side ' +
  'of 0, and otherwise cannot be told. It is unknown when nobody answered in one of the two periods.';

/** Better or worse when the interval leaves out 0; same when it lies within the floor; cannot_tell otherwise. */
export function judge(low: number, high: number, { better, floor }: Judgement): ChangeVerdict {
  if (low > 0) return better === 'higher' ? 'better' : 'worse';
  if (high < 0) return better === 'higher' ? 'worse' : 'better';
  return low >= -floor && high <= floor ? 'same' : 'cannot_tell';
}

/** The change of a share in per cent points: Newcombe's interval, the pooled z test. */
export function changeOfShares(current: Share, previous: Share, judgement: Judgement): TestedChange {
  if (current.total === 0 || previous.total === 0) return unknownChange;
  const { difference, ...interval } = newcombe(current, previous);
  const [low, high] = [100 * interval.low, 100 * interval.high];
  return {
    by: 100 * difference,
    low,
    high,
    verdict: judge(low, high, judgement),
    p: pooledZ(current, previous).p,
  };
}

/**
 * The change of a mean or ratio by independent standard errors. Without an interval when a spread is unknown; not judged
 * below 30 answers on either side, where a standard error is too rough to judge by.
 */
export function changeOfEstimates(current: Estimate, previous: Estimate, judgement: Judgement): TestedChange {
  if (current.value === null || previous.value === null) return unknownChange;
  const by = current.value - previous.value;
  if (current.standardError === null || previous.standardError === null) return { ...unknownChange, by };
  const change = changeByError(by, Math.hypot(current.standardError, previous.standardError), judgement);
  const few = Math.min(current.answered, previous.answered) < SPREAD_TRUSTED_FROM;
  return few ? { ...change, verdict: 'cannot_tell', p: null } : change;
}

/** The change of a figure whose standard error is known, with the normal interval and test. */
export function changeByError(by: number, standardError: number, judgement: Judgement): TestedChange {
  const half = Z95 * standardError;
  const verdict = judge(by - half, by + half, judgement);
  return { by, low: by - half, high: by + half, verdict, p: testOf(by, standardError) };
}

function testOf(by: number, standardError: number): number {
  if (by === 0) return 1;
  return standardError === 0 ? 0 : twoSidedP(by / standardError);
}
