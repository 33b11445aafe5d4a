import type { Reading } from '../reading';
import type { Band } from '../vocabulary';
import { MINIMUM_ANSWERS } from './metric';

/** What a touchpoint's score should reach when nobody has set its target. */
export const DEFAULT_TARGET = 75;

/** How many points below its target a score is still in the band. */
export interface BandLimits {
  watch: number;
  atRisk: number;
}

/** Of an organisation that has not said otherwise. */
export const DEFAULT_BANDS: BandLimits = { watch: 10, atRisk: 25 };

/** No two boundaries lie nearer: what is coloured would be the noise. */
export const NARROWEST_BAND = 5;
export const WIDEST_BANDS = 60;

/** What a score is held against. */
export interface Bar {
  target: number;
  bands: BandLimits;
}

const DEFAULT_BAR: Bar = { target: DEFAULT_TARGET, bands: DEFAULT_BANDS };

/** The rule in words, for the docs and pop-overs. */
export const BAND_RULE =
  'Against the target T (75 unless set): healthy from T, watch from T − 10, at risk from T − 25 (the settings can say other distances), critical below. It cannot ' +
  'be told below 30 answers, without an interval, or when the interval reaches into three bands or more.';

/** The band of a score against its target. An interval that crosses two boundaries is wider than a whole band: such a colour would be a guess. */
export function bandOf(score: Reading, { target, bands }: Bar = DEFAULT_BAR): Band {
  const { value, low, high, answered } = score;
  if (value === null || low === null || high === null || answered < MINIMUM_ANSWERS) return 'cannot_tell';
  const boundaries = [
    { band: 'healthy', from: target },
    { band: 'watch', from: target - bands.watch },
    { band: 'at_risk', from: target - bands.atRisk },
  ] as const;
  const crossed = boundaries.filter(({ from }) => low < from && high >= from);
  if (crossed.length > 1) return 'cannot_tell';
  return boundaries.find(({ from }) => value >= from)?.band ?? 'critical';
}
