import { describe, expect, it } from 'vitest';
import type { Sums } from '../statistics/mean';
import { themeImpact } from './theme-impact';

const sums = (...values: number[]): Sums => ({
  count: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value ** 2, 0),
});
const many = (times: number, ...values: number[]): Sums => {
  const one = sums(...values);
  return { count: one.count * times, sum: one.sum * times, squares: one.squares * times };
};
const plus = (one: Sums, other: Sums): Sums => ({
  count: one.count + other.count,
  sum: one.sum + other.sum,
  squares: one.squares + other.squares,
});

describe('the impact of a theme', () => {
  it('is the score with it less the score without it', () => {
    const themed = many(30, 0, 50);
    const impact = themeImpact([{ themed, all: plus(themed, many(50, 50, 100)) }]);
    expect(impact.by).toBeCloseTo(-50, 10);
    expect(impact.verdict).toBe('worse');
    expect(impact.answered).toBe(60);
  });

  it('does not blame a theme for where it is spoken of', () => {
    const bad = many(40, 0, 50);
    const good = many(40, 50, 100);
    const impact = themeImpact([
      { themed: bad, all: plus(bad, many(1, 0, 50)) },
      { themed: sums(50, 100), all: plus(sums(50, 100), good) },
    ]);
    expect(impact.by).toBeCloseTo(0, 10);
  });

  it('cannot be told from fewer than 30 scores, however far apart', () => {
    const themed = sums(0, 0, 25, 0, 0);
    const impact = themeImpact([{ themed, all: plus(themed, many(50, 75, 100)) }]);
    expect(impact.high).toBeLessThan(0);
    expect(impact.verdict).toBe('cannot_tell');
  });

  it('is unknown, not zero, where all or none speak of it', () => {
    const all = many(40, 0, 100);
    const unknown = { by: null, low: null, high: null, verdict: 'cannot_tell', answered: 0 };
    expect(themeImpact([{ themed: all, all }])).toEqual(unknown);
    expect(themeImpact([{ themed: sums(), all }])).toEqual(unknown);
    expect(themeImpact([])).toEqual(unknown);
  });
});
