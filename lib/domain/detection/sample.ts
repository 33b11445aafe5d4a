import { scoreSums } from '../metrics/score';
import { normalCdf } from '../statistics/normal';
import { ratioOfSums } from '../statistics/ratio-of-sums';
import type { Tally } from '../tally';
import type { MetricKey } from '../vocabulary';

/** Answers as tests see them: on the scale of the score (0–100), or of the CX index; all points of the scale count, not only the top ones. */
export interface Sample {
  count: number;
  value: number;
  /** Of one answer. */
  variance: number;
}

/** Null where fewer than two answered, or nobody expected anything. */
export function sampleOf(metric: MetricKey, tally: Tally): Sample | null {
  if (metric === 'cxIndex') return indexSample(tally);
  const { count, sum, squares } = scoreSums(metric, tally);
  if (count < 2) return null;
  const value = sum / count;
  return { count, value, variance: Math.max(0, (squares - sum * value) / (count - 1)) };
}

function indexSample(tally: Tally): Sample | null {
  const count = tally.pairCount;
  if (count < 2) return null;
  const read = ratioOfSums({
    numerator: tally.realitySum,
    denominator: tally.expectationSum,
    numeratorSquares: tally.realitySquares,
    denominatorSquares: tally.expectationSquares,
    products: tally.productSum,
  });
  return read && { count, value: 100 * read.ratio, variance: count * (100 * read.standardError) ** 2 };
}

/** As many weeks of pure chance are added to what a baseline shows of its own restlessness, which a dozen weeks tell only roughly. */
const PRIOR_WEEKS = 20;

/**
 * How much more than by chance the weeks of a baseline vary, as a factor of the standard error: at least 1, since answers cannot vary less. Laney's σ_z
 * from squares instead of ranges, drawn towards 1.
 */
export function dispersionOf(weeks: readonly Sample[], { value, variance }: Sample): number {
  if (weeks.length < 2 || variance === 0) return 1;
  const squares = weeks.reduce((sum, week) => sum + (week.count * (week.value - value) ** 2) / variance, 0);
  return Math.sqrt(Math.max(1, (squares + PRIOR_WEEKS) / (weeks.length - 1 + PRIOR_WEEKS)));
}

/** How far, in standard errors, a window lies above another sample. The spread is that of the reference, as it would be had nothing changed. */
export function standardised(window: Sample, reference: Sample, dispersion: number): number {
  const variance = reference.variance * (1 / window.count + 1 / reference.count);
  return variance === 0 ? 0 : (window.value - reference.value) / (dispersion * Math.sqrt(variance));
}

/** One-sided: how likely so low a window is if nothing has changed. */
export function pOfFall(window: Sample, reference: Sample, dispersion: number): number {
  return normalCdf(standardised(window, reference, dispersion));
}

/** One-sided: how likely so low a window is if the level were met. 1 where the spread is unknown. */
export function pBelow({ count, value, variance }: Sample, level: number, dispersion: number): number {
  if (variance === 0) return 1;
  return normalCdf((value - level) / (dispersion * Math.sqrt(variance / count)));
}
