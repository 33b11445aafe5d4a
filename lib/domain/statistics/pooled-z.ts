import { twoSidedP } from './normal';
import type { Share } from './wilson';

/** The test of two independent shares with the pooled standard error. Two shares that are both 0 or both 1 give z 0, p 1. */
export function pooledZ(first: Share, second: Share): { z: number; p: number } {
  const pooled = (first.count + second.count) / (first.total + second.total);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.total + 1 / second.total));
  const z = error === 0 ? 0 : (first.count / first.total - second.count / second.total) / error;
  return { z, p: twoSidedP(z) };
}
