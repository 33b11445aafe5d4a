import { judge, POINTS_FLOOR } from '../metrics/change';
import { MINIMUM_ANSWERS } from '../metrics/metric';
import type { Change } from '../reading';
import type { Sums } from '../statistics/mean';
import { halfWidth, stratifiedWelch } from '../statistics/welch';

/** Scores (0–100) at one touchpoint: of comments that speak of the theme, and of all comments. */
export interface ThemedScores {
  themed: Sums;
  all: Sums;
}

/**
 * Score with a theme less score without it, in points, touchpoint by touchpoint, so that a theme is not blamed for where it is spoken of. Unknown
 * where no touchpoint has both; not judged below 30 scores on either side. An association: who speaks of it may differ in other ways.
 */
export function themeImpact(touchpoints: readonly ThemedScores[]): Change & { answered: number } {
  const strata = touchpoints
    .map(({ themed, all }) => ({ first: themed, second: less(all, themed) }))
    .filter(({ first, second }) => first.count > 1 && second.count > 1);
  const answered = strata.reduce((sum, { first }) => sum + first.count, 0);
  const others = strata.reduce((sum, { second }) => sum + second.count, 0);
  const difference = stratifiedWelch(strata);
  if (difference === null) return { by: null, low: null, high: null, verdict: 'cannot_tell', answered };
  const half = halfWidth(difference);
  const [low, high] = [difference.by - half, difference.by + half];
  const few = Math.min(answered, others) < MINIMUM_ANSWERS;
  const verdict = few ? 'cannot_tell' : judge(low, high, { better: 'higher', floor: POINTS_FLOOR });
  return { by: difference.by, low, high, verdict, answered };
}

/** The scores of a tally of comments; of none where there is no tally. */
export function scoresOf(
  tally: { scoreCount: number; scoreSum: number; scoreSquares: number } | undefined,
): Sums {
  return { count: tally?.scoreCount ?? 0, sum: tally?.scoreSum ?? 0, squares: tally?.scoreSquares ?? 0 };
}

/** Never below nothing: rounding of sums may leave a trace of it. */
function less(all: Sums, part: Sums): Sums {
  return {
    count: all.count - part.count,
    sum: all.sum - part.sum,
    squares: Math.max(0, all.squares - part.squares),
  };
}
