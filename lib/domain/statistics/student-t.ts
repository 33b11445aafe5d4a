import { Z95 } from './normal';

/** From here the expansion in 1/degrees is exact to 1e-10. */
const EXPANSION_FROM = 200;

/** The 0.975 quantile of Student's t, for a two-sided 95 % interval of a mean. Whole degrees of freedom, at least 1. */
export function t95(degrees: number): number {
  return degrees >= EXPANSION_FROM ? cornishFisher(degrees) : solve(degrees);
}

/** Abramowitz & Stegun 26.7.5. */
function cornishFisher(degrees: number): number {
  const z = Z95;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const fourth = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3 + fourth / degrees ** 4;
}

/** Newton from the normal quantile, which lies below: on a concave curve it climbs to the root and never overshoots. */
function solve(degrees: number): number {
  let t = Z95;
  for (;;) {
    const step = (0.95 - centralProbability(t, degrees)) / (2 * density(t, degrees));
    t += step;
    if (Math.abs(step) < 1e-13 * t) return t;
  }
}

/** P(−t < T < t) in closed form for whole degrees (Abramowitz & Stegun 26.7.3 and 26.7.4). */
function centralProbability(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < degrees; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  const series = Math.sin(angle) * sum;
  return odd ? (2 / Math.PI) * (angle + series) : series;
}

function density(t: number, degrees: number): number {
  let gammaRatio = degrees % 2 === 1 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (let k = degrees % 2 === 1 ? 1 : 2; k < degrees; k += 2) gammaRatio *= (k + 1) / k;
  return (gammaRatio / Math.sqrt(degrees * Math.PI)) * (1 + (t * t) / degrees) ** (-(degrees + 1) / 2);
}
