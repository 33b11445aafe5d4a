import type { Interval } from './interval';
import { Z95 } from './normal';

/** `count` of `total`, a share. */
export interface Share {
  count: number;
  total: number;
}

/** Wilson's score interval of a share, 0 to 1 (Wilson 1927). It holds the share itself for every total ≥ 1. */
export function wilson({ count, total }: Share): Interval {
  const share = count / total;
  const shrink = 1 + Z95 ** 2 / total;
  const centre = (share + Z95 ** 2 / (2 * total)) / shrink;
  const half = (Z95 * Math.sqrt((share * (1 - share)) / total + Z95 ** 2 / (4 * total ** 2))) / shrink;
  // At the ends the two terms are equal in theory only.
  return { low: count === 0 ? 0 : centre - half, high: count === total ? 1 : centre + half };
}
