import type { Reading } from '../reading';
import { MINIMUM_ANSWERS } from './metric';

export const PERCEPTION_VERDICTS = ['too_high', 'in_line', 'too_low', 'cannot_tell'] as const;
export type PerceptionVerdict = (typeof PERCEPTION_VERDICTS)[number];

/** A department's own estimate less what customers say, in per cent points, with the interval that theirs gives it. */
export interface PerceptionGap {
  by: number | null;
  low: number | null;
  high: number | null;
  verdict: PerceptionVerdict;
}

/** The rule in words, for the docs and pop-overs. */
export const PERCEPTION_RULE =
  'The owner’s estimate of a touchpoint’s CSAT in a quarter, less the CSAT that customers gave it in the same quarter. Too high or too low ' +
  'where the estimate lies outside the 95 % interval of the customers’ CSAT, in line where it lies inside. It cannot be told below 30 answers.';

/** Unknown where nobody answered. */
export function perceptionGap(estimate: number, { value, low, high, answered }: Reading): PerceptionGap {
  if (value === null || low === null || high === null)
    return { by: null, low: null, high: null, verdict: 'cannot_tell' };
  return {
    by: estimate - value,
    low: estimate - high,
    high: estimate - low,
    verdict: answered < MINIMUM_ANSWERS ? 'cannot_tell' : judge(estimate, low, high),
  };
}

function judge(estimate: number, low: number, high: number): PerceptionVerdict {
  if (estimate > high) return 'too_high';
  return estimate < low ? 'too_low' : 'in_line';
}
