import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitBetaBinomial, shrinkShare, UNINFORMED } from './beta-binomial';
import { logBeta } from './log-gamma';

const share = (count: number, total: number) => ({ count, total });
const weightOf = ({ a, b }: { a: number; b: number }) => a + b;

describe('the prior of all units', () => {
  test('is where no other mean and weight make the shares likelier', () => {
    const units = [
      share(0, 20),
      share(1, 20),
      share(2, 20),
      share(5, 20),
      share(9, 24),
      share(4, 14),
      share(15, 25),
    ];
    const likelihood = (a: number, b: number) =>
      units.reduce((sum, { count, total }) => sum + logBeta(count + a, total - count + b) - logBeta(a, b), 0);
    const { a, b } = fitBetaBinomial(units);
    // scipy 1.17: betabinom.logpmf maximised by Nelder–Mead.
    expect(a).toBeCloseTo(1.034903, 4);
    expect(b).toBeCloseTo(3.360895, 4);
    const best = likelihood(a, b);
    for (const [da, db] of [
      [1.03, 1],
      [0.97, 1],
      [1, 1.03],
      [1, 0.97],
      [1.05, 1.05],
      [0.95, 0.95],
    ] as const) {
      expect(likelihood(a * da, b * db)).toBeLessThan(best);
    }
  });

  test('finds what the units were drawn from', () => {
    // Quantiles of Beta(8, 2) at 1/40, 3/40 …: by inverting I_x(8, 2) = 9x⁸ − 8x⁹.
    const inverse = (p: number) => {
      let [low, high] = [0, 1];
      for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if (9 * middle ** 8 - 8 * middle ** 9 < p) low = middle;
        else high = middle;
      }
      return low;
    };
    const units = Array.from({ length: 200 }, (_, index) =>
      share(Math.round(2000 * inverse((index + 0.5) / 200)), 2000),
    );
    const { a, b } = fitBetaBinomial(units);
    expect(a / (a + b)).toBeCloseTo(0.8, 2);
    expect(a + b).toBeGreaterThan(9);
    expect(a + b).toBeLessThan(11);
  });

  test('weighs as much as all answers where the units do not differ', () => {
    const units = [share(80, 100), share(40, 50), share(160, 200)];
    expect(weightOf(fitBetaBinomial(units))).toBeCloseTo(350, 0);
  });

  test('assumes hardly anything from fewer than three units', () => {
    expect(fitBetaBinomial([share(4, 5), share(50, 90), share(0, 0)])).toEqual(UNINFORMED);
  });
});

describe('a shrunk share', () => {
  test('of five good answers does not top two hundred of which nine in ten are good', () => {
    const units = [share(5, 5), share(180, 200), share(60, 100), share(150, 200), share(40, 80)];
    const prior = fitBetaBinomial(units);
    const [tiny, large] = units.map((unit) => shrinkShare(unit, prior));
    expect(tiny?.value).toBeLessThan(large?.value ?? 0);
    expect(tiny?.low).toBeLessThan(large?.low ?? 0);
  });

  test('is (k + a) ÷ (n + a + b) and lies in its interval, between the unit and the prior', () => {
    const counts = fc
      .integer({ min: 0, max: 5000 })
      .chain((total) => fc.record({ total: fc.constant(total), count: fc.integer({ min: 0, max: total }) }));
    const shape = fc.double({ min: 0.5, max: 300, noNaN: true });
    fc.assert(
      fc.property(counts, shape, shape, (unit, a, b) => {
        const { value, low, high } = shrinkShare(unit, { a, b });
        expect(value).toBeCloseTo((unit.count + a) / (unit.total + a + b), 12);
        expect(low).toBeLessThan(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
