import type { Reading } from '../reading';
import type { Band } from '../vocabulary';
import { MINIMUM_ANSWERS } from './metric';

/** What a touchpoint's score should reach when nobody has set its target. */
export const DEFAULT_TARGET = 75;

/** How far below the target a band reaches. */
const BANDS_BELOW_TARGET = [
  { band: 'healthy', below: 0 },
  { band: 'watch', below: 10 },
  { band: 'at_risk', below: 25 },
] as const;

/** The rule in words, for the docs and pop-overs. */
export const BAND_RULE =
  'Against the target T (75 unless set): healthy from T, watch from T − 10, at risk from T − 25, critical below. It cannot ' +
  'be told below 30 answers, without an interval, or when the interval reaches into three bands or more.';

/**
 * The band of a score against its target. An interval that crosses two boundaries is more than 10 points wide, since no
 * two lie nearer: such a colour would be a guess.
 */
export function bandOf(score: Reading, target: number = DEFAULT_TARGET): Band {
  const { value, low, high, answered } = score;
  if (value === null || low === null || high === null || answered < MINIMUM_ANSWERS) return 'cannot_tell';
  const crossed = BANDS_BELOW_TARGET.filter(({ below }) => low < target - below && high >= target - below);
  if (crossed.length > 1) return 'cannot_tell';
  return BANDS_BELOW_TARGET.find(({ below }) => value >= target - below)?.band ?? 'critical';
}
