import { describe, expect, it } from 'vitest';
import type { Sums } from './mean';
import { halfWidth, stratifiedWelch, welch } from './welch';

const sumsOf = (values: readonly number[]): Sums => ({
  count: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value ** 2, 0),
});
const A = sumsOf([27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4]);
const B = sumsOf([27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 24.4]);

const same = (value: number) => sumsOf(Array.from({ length: 40 }, () => value));
const shifted = (sums: Sums, by: number): Sums => ({
  count: sums.count,
  sum: sums.sum + by * sums.count,
  squares: sums.squares + 2 * by * sums.sum + by ** 2 * sums.count,
});

describe('the difference of two means', () => {
  it('has Welch’s standard error and degrees of freedom, the latter rounded down', () => {
    const difference = welch(A, B);
    expect(difference?.by).toBeCloseTo(-2.83333333, 8);
    expect(difference?.standardError).toBeCloseTo(0.99312238, 8);
    expect(difference?.degrees).toBe(27);
  });

  it('is unknown where one side has a single answer, or a few that all agree', () => {
    expect(welch(A, sumsOf([20]))).toBeNull();
    expect(welch(A, sumsOf([20, 20, 20]))).toBeNull();
  });

  it('has no width where many answers all agree on both sides', () => {
    const difference = welch(same(80), same(60));
    expect(difference?.by).toBe(20);
    expect(difference && halfWidth(difference)).toBe(0);
  });

  it('is not moved by what the strata differ in', () => {
    const both = stratifiedWelch([
      { first: A, second: B },
      { first: shifted(A, 50), second: shifted(B, 50) },
    ]);
    expect(both?.by).toBeCloseTo(-2.83333333, 8);
    expect(both?.standardError).toBeCloseTo(0.99312238 / Math.SQRT2, 8);
  });
});
