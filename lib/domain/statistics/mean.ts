import { clip, type Interval } from './interval';
import { t95 } from './student-t';

/** What a mean and its spread are worked out from. */
export interface Sums {
  count: number;
  sum: number;
  squares: number;
}

/**
 * A few answers that all agree show no spread, which is not the same as no uncertainty: below this many the spread is
 * taken as unknown. It is also where a standard error with the normal quantile is good enough to judge by.
 */
export const SPREAD_TRUSTED_FROM = 30;

/** Rounding of sums leaves up to this part of the squares where the answers are equal. */
const ROUNDING = 1e-13;

/** Mean and standard error; the latter is null where the spread is unknown. At least one answer. */
export function meanOf({ count, sum, squares }: Sums): { mean: number; standardError: number | null } {
  const mean = sum / count;
  if (count < 2) return { mean, standardError: null };
  const deviations = squares - (sum * sum) / count;
  if (deviations > ROUNDING * squares) {
    return { mean, standardError: Math.sqrt(deviations / (count - 1) / count) };
  }
  return { mean, standardError: count < SPREAD_TRUSTED_FROM ? null : 0 };
}

/** The t interval of a mean, clipped to the scale of its answers; null where the spread is unknown. */
export function meanInterval(sums: Sums, min: number, max: number): Interval | null {
  const { mean, standardError } = meanOf(sums);
  if (standardError === null) return null;
  const half = t95(sums.count - 1) * standardError;
  return clip({ low: mean - half, high: mean + half }, min, max);
}
