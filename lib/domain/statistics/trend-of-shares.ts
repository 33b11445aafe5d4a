import { twoSidedP, Z95 } from './normal';
import type { Interval } from './interval';
import type { Share } from './wilson';

/** A share at a point in time. */
export interface ShareAt extends Share {
  at: number;
}

/** How much a share changes in one unit of time, as a share. */
export interface ShareTrend extends Interval {
  slope: number;
  p: number;
}

/**
 * The straight line through shares over time, weighted by their totals, with the interval and test of Cochran (1954) and Armitage (1955): evenly
 * rising or falling against no trend. Null with fewer than three points in time, or where all answers agree.
 */
export function trendOfShares(shares: readonly ShareAt[]): ShareTrend | null {
  const known = shares.filter(({ total }) => total > 0);
  if (new Set(known.map(({ at }) => at)).size < 3) return null;
  const sum = (term: (one: ShareAt) => number) => known.reduce((all, one) => all + term(one), 0);
  const total = sum((one) => one.total);
  const share = sum((one) => one.count) / total;
  const middle = sum((one) => one.total * one.at) / total;
  const spread = sum((one) => one.total * (one.at - middle) ** 2);
  const error = Math.sqrt((share * (1 - share)) / spread);
  if (error === 0) return null;
  const slope = sum((one) => one.count * (one.at - middle)) / spread;
  return { slope, low: slope - Z95 * error, high: slope + Z95 * error, p: twoSidedP(slope / error) };
}
