import { describe, expect, it } from 'vitest';
import { upperTailOfF } from './f-test';

describe('the upper tail of F', () => {
  it.each([
    // Quantiles of the published tables (NIST/SEMATECH e-Handbook 1.3.6.7.3).
    [4.964602743730711, 1, 10, 0.05],
    [3.098391212281, 3, 20, 0.05],
    [4.938193382310539, 3, 20, 0.01],
    [2.21, 5, 1_000_000, 0.0502],
  ])('of %f with %i and %i degrees of freedom is %f', (f, between, within, p) => {
    expect(upperTailOfF(f, between, within)).toBeCloseTo(p, 3);
  });

  it('with two degrees of freedom between is a closed form', () => {
    for (const [f, within] of [
      [0.3, 4],
      [2.5, 60],
      [9, 12],
    ] as const) {
      expect(upperTailOfF(f, 2, within)).toBeCloseTo((1 + (2 * f) / within) ** (-within / 2), 12);
    }
  });

  it('is certain of no ratio, and vanishes for a huge one', () => {
    expect(upperTailOfF(0, 3, 50)).toBe(1);
    expect(upperTailOfF(400, 4, 90_000)).toBeLessThan(1e-200);
  });
});
