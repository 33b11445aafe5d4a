/** Sums over pairs (numerator y, denominator x) of one unit each. */
export interface PairSums {
  numerator: number;
  denominator: number;
  numeratorSquares: number;
  denominatorSquares: number;
  products: number;
}

/** Rounding of sums leaves up to this part of the squares where every pair has the same ratio. */
const ROUNDING = 1e-13;

/**
 * Σy/Σx with its standard error by the delta method: √Σ(y − r·x)² / Σx (Cochran 1977, ratio estimators).
 * Null when the denominators add up to nothing.
 */
export function ratioOfSums(sums: PairSums): { ratio: number; standardError: number } | null {
  if (sums.denominator <= 0) return null;
  const ratio = sums.numerator / sums.denominator;
  const residuals =
    sums.numeratorSquares - 2 * ratio * sums.products + ratio * ratio * sums.denominatorSquares;
  const spread = residuals > ROUNDING * sums.numeratorSquares ? residuals : 0;
  return { ratio, standardError: Math.sqrt(spread) / sums.denominator };
}
