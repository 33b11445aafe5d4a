/** The 0.975 quantile of the standard normal: every interval of the product is a two-sided 95 % one. */
export const Z95 = 1.959963984540054;

/** Below this the power series is exact to 1e-13 of the tail; above it the continued fraction converges. */
const SERIES_UP_TO = 3;
const FRACTION_TERMS = 120;

/** P(Z ≤ z), with full relative precision in both tails. */
export function normalCdf(z: number): number {
  return z < 0 ? upperTail(-z) : 1 - upperTail(z);
}

/** The probability, under no difference, of a z at least this far from 0 in either direction. */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)));
}

/** P(Z > z) for z ≥ 0 (Abramowitz & Stegun 26.2.11 and 26.2.14). */
function upperTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return z < SERIES_UP_TO ? 0.5 - density * oddSeries(z) : density / millsFraction(z);
}

function oddSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

function millsFraction(z: number): number {
  let fraction = z;
  for (let k = FRACTION_TERMS; k >= 1; k -= 1) fraction = z + k / fraction;
  return fraction;
}
