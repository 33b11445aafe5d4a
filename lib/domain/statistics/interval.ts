/** The two ends of a 95 % interval, in the unit of the figure that it surrounds. */
export interface Interval {
  low: number;
  high: number;
}

/** The interval without what lies beyond the ends of the scale. */
export function clip({ low, high }: Interval, min: number, max: number): Interval {
  return { low: Math.min(max, Math.max(min, low)), high: Math.max(min, Math.min(max, high)) };
}
