/** From here Stirling's series is exact to 1e-14. */
const SERIES_FROM = 12;

/** The natural logarithm of the gamma function of x > 0 (Abramowitz & Stegun 6.1.41, after shifting small arguments up). */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < SERIES_FROM; at += 1) shift += Math.log(at);
  const inverse = 1 / (at * at);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** The natural logarithm of the beta function. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
