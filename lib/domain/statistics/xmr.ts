/** 3 ÷ d₂ of two neighbours (1.128), as the XmR literature rounds it. */
const LIMIT = 2.66;
const RANGE_LIMIT = 3.268;

/** Natural process limits of single values. */
export interface XmrLimits {
  mean: number;
  meanRange: number;
  low: number;
  high: number;
  /** Two neighbours further apart than this are a signal themselves. */
  rangeLimit: number;
}

/** Limits from a baseline of at least two values; null where all are the same, which is no variation to judge by (Wheeler 1993). */
export function xmr(baseline: readonly number[]): XmrLimits | null {
  if (baseline.length < 2) return null;
  const mean = baseline.reduce((sum, value) => sum + value, 0) / baseline.length;
  const ranges = baseline.slice(1).map((value, index) => Math.abs(value - (baseline[index] ?? value)));
  const meanRange = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
  if (meanRange === 0) return null;
  return {
    mean,
    meanRange,
    low: mean - LIMIT * meanRange,
    high: mean + LIMIT * meanRange,
    rangeLimit: RANGE_LIMIT * meanRange,
  };
}
