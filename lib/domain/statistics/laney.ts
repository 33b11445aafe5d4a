import type { Interval } from './interval';
import type { Share } from './wilson';

const RANGE_TO_SIGMA = 1.128;

/** What a baseline of shares says: their common share, and how much more than chance they vary from point to point. */
export interface LaneyBaseline {
  share: number;
  /** 1 is chance alone, which makes it the plain p-chart. */
  sigmaZ: number;
}

/** Laney's p′ baseline (Laney 2002); null where no limits follow: fewer than two points, or every answer the same. */
export function laney(baseline: readonly Share[]): LaneyBaseline | null {
  const total = baseline.reduce((sum, point) => sum + point.total, 0);
  if (baseline.length < 2 || total === 0) return null;
  const share = baseline.reduce((sum, point) => sum + point.count, 0) / total;
  if (share === 0 || share === 1) return null;
  const scores = baseline.map((point) => (point.count / point.total - share) / spread(share, point.total));
  const ranges = scores.slice(1).map((score, index) => Math.abs(score - (scores[index] ?? score)));
  const sigmaZ = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / RANGE_TO_SIGMA;
  return sigmaZ === 0 ? null : { share, sigmaZ };
}

/** The limits of a point with so many answers; they may lie beyond 0 and 1, where no share can. */
export function laneyLimits({ share, sigmaZ }: LaneyBaseline, total: number): Interval {
  const half = 3 * spread(share, total) * sigmaZ;
  return { low: share - half, high: share + half };
}

function spread(share: number, total: number): number {
  return Math.sqrt((share * (1 - share)) / total);
}
