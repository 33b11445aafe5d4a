import type { Interval } from './interval';

const WEIGHT = 0.2;
const WIDTH = 3;

/** An exponentially weighted moving average with the limits of that point. */
export interface Drift extends Interval {
  value: number;
}

/** Small, lasting drifts, which single values hide (Roberts 1959): weight 0.2, three sigma. */
export function ewma(values: readonly number[], { mean, sigma }: { mean: number; sigma: number }): Drift[] {
  let value = mean;
  return values.map((next, index) => {
    value = WEIGHT * next + (1 - WEIGHT) * value;
    const reach = 1 - (1 - WEIGHT) ** (2 * (index + 1));
    const half = WIDTH * sigma * Math.sqrt((WEIGHT / (2 - WEIGHT)) * reach);
    return { value, low: mean - half, high: mean + half };
  });
}
