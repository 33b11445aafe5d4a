import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaCdf, betaQuantile } from './beta';

/** I_x(a, b) for whole a and b is a sum of binomial probabilities (Abramowitz & Stegun 26.5.24). */
function binomialTail(x: number, a: number, b: number): number {
  const trials = a + b - 1;
  let choose = 1;
  let sum = 0;
  for (let k = 0; k <= trials; k += 1) {
    if (k >= a) sum += choose * x ** k * (1 - x) ** (trials - k);
    choose = (choose * (trials - k)) / (k + 1);
  }
  return sum;
}

const whole = fc.integer({ min: 1, max: 40 });
const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test('the share below x is the tail of a binomial where a and b are whole', () => {
  fc.assert(
    fc.property(inside, whole, whole, (x, a, b) => {
      expect(betaCdf(x, a, b)).toBeCloseTo(binomialTail(x, a, b), 11);
    }),
  );
});

// Clopper–Pearson ends are quantiles of a beta distribution: R binom.test, shared oracle sfo_2017 (1636 of 2284, 1349 of 2421).
test.each([
  [0.025, 1636, 649, 0.6973112708694078],
  [0.975, 1637, 648, 0.7347067908077115],
  [0.025, 1349, 1073, 0.5371559538235032],
  [0.975, 1350, 1072, 0.5771209915714799],
  [0.5, 1, 1, 0.5],
  [0.025, 1, 1, 0.025],
  [0.025, 0.5, 0.5, Math.sin((Math.PI / 2) * 0.025) ** 2],
  [0.9, 3, 1, 0.9 ** (1 / 3)],
])('the %f quantile of Beta(%f, %f) is %f', (p, a, b, quantile) => {
  expect(betaQuantile(p, a, b)).toBeCloseTo(quantile, 12);
});

test('a quantile has the share below it that it was asked for', () => {
  const shape = fc.double({ min: 1, max: 500_000, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(0.025, 0.975), shape, shape, (p, a, b) => {
      expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 6);
    }),
  );
});
