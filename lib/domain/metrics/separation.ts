import { upperTailOfF } from '../statistics/f-test';
import type { Sums } from '../statistics/mean';
import { Z95 } from '../statistics/normal';

/** How far groups separate scores. */
export interface Separation {
  /** Share of the variance that the groups explain, 0–100, corrected for chance; null where it cannot be told. */
  value: number | null;
  low: number | null;
  high: number | null;
  answered: number;
  /** Of the F test against no difference; null where there is nothing to test. */
  p: number | null;
  verdict: SeparationVerdict;
}

export const SEPARATION_VERDICTS = ['clearly', 'a_little', 'hardly', 'not', 'cannot_tell'] as const;
export type SeparationVerdict = (typeof SEPARATION_VERDICTS)[number];

/** From here a share of variance is called small, and medium (Cohen 1988). */
const SMALL = 1;
const MEDIUM = 6;
const SIGNIFICANT = 0.05;
/** Below this many answers in all a share of variance is a guess. */
const FEWEST_ANSWERS = 100;

/** The rule in words, for pop-overs and docs. */
export const SEPARATION_RULE =
  'The share of the variance of answers at the same touchpoint that lies between personas, as ε² (Kelley 1935): η² less what ' +
  'chance alone would give. Interval after Olkin & Finn 1995, F test over all touchpoints. Below 1% personas hardly separate ' +
  'the scores, from 1% a little, from 6% clearly; not at all where the test finds no difference.';

/**
 * One entry a touchpoint: the sums of its primary answers on a common scale, group by group. Differences between touchpoints are taken out, so that
 * a group does not look good for meeting the better touchpoints.
 */
export function separationOf(touchpoints: readonly (readonly Sums[])[]): Separation {
  const parts = touchpoints.map((groups) => analyse(groups.filter(({ count }) => count > 0)));
  const total = (of: (part: Variance) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const answered = total(({ count }) => count);
  const [between, within] = [total((part) => part.degreesBetween), total((part) => part.degreesWithin)];
  const [explained, rest] = [total((part) => part.between), total((part) => part.within)];
  if (between === 0 || within <= 0 || rest <= 0 || answered < FEWEST_ANSWERS) {
    return { value: null, low: null, high: null, answered, p: null, verdict: 'cannot_tell' };
  }
  const noise = rest / within;
  const p = upperTailOfF(explained / between / noise, between, within);
  const share = Math.max(0, (explained - between * noise) / (explained + rest));
  const half = Z95 * errorOfShare(share, between + within, between);
  const value = 100 * share;
  return {
    value,
    low: 100 * Math.max(0, share - half),
    high: 100 * Math.min(1, share + half),
    answered,
    p,
    verdict: judge(value, p),
  };
}

function judge(value: number, p: number): SeparationVerdict {
  if (p > SIGNIFICANT) return 'not';
  if (value < SMALL) return 'hardly';
  return value < MEDIUM ? 'a_little' : 'clearly';
}

/** The standard error of R² in large samples; at least that of a share of one expected under no difference. */
function errorOfShare(share: number, degrees: number, between: number): number {
  const rest = 1 - share;
  const sampling = Math.sqrt((4 * share * rest ** 2) / degrees);
  const chance = Math.sqrt(2 * between) / degrees;
  return Math.hypot(sampling, chance);
}

interface Variance {
  count: number;
  between: number;
  within: number;
  degreesBetween: number;
  degreesWithin: number;
}

function analyse(groups: readonly Sums[]): Variance {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  if (count === 0) return { count, between: 0, within: 0, degreesBetween: 0, degreesWithin: 0 };
  const mean = groups.reduce((sum, group) => sum + group.sum, 0) / count;
  const between = groups.reduce((sum, group) => sum + group.count * (group.sum / group.count - mean) ** 2, 0);
  const within = groups.reduce(
    (sum, group) => sum + Math.max(0, group.squares - group.sum ** 2 / group.count),
    0,
  );
  return { count, between, within, degreesBetween: groups.length - 1, degreesWithin: count - groups.length };
}
