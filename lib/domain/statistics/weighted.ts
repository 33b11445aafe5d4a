/** A figure and how much it counts; weights are positive. */
export interface Weighted {
  value: number;
  weight: number;
}

/** Σwx/Σw; null when nothing carries weight. */
export function weightedMean(figures: readonly Weighted[]): number | null {
  const weight = total(figures);
  if (weight <= 0) return null;
  return figures.reduce((sum, figure) => sum + figure.value * figure.weight, 0) / weight;
}

/** √(Σw(x − mean)²/Σw), the spread of these figures themselves, not of a sample; null when nothing carries weight. */
export function weightedStandardDeviation(figures: readonly Weighted[]): number | null {
  const mean = weightedMean(figures);
  if (mean === null) return null;
  const squares = figures.reduce((sum, figure) => sum + figure.weight * (figure.value - mean) ** 2, 0);
  return Math.sqrt(squares / total(figures));
}

function total(figures: readonly Weighted[]): number {
  return figures.reduce((sum, figure) => sum + figure.weight, 0);
}
