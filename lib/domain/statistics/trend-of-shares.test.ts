import { describe, expect, test } from 'vitest';
import { trendOfShares } from './trend-of-shares';

describe('the trend of shares', () => {
  test('agrees with the Cochran–Armitage test of R', () => {
    // R: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82)) gives χ² = 8.2249, p = 0.004132.
    const trend = trendOfShares([
      { at: 1, count: 83, total: 86 },
      { at: 2, count: 90, total: 93 },
      { at: 3, count: 129, total: 136 },
      { at: 4, count: 70, total: 82 },
    ]);
    expect(trend?.p).toBeCloseTo(0.004132, 6);
    expect(trend?.slope).toBeLessThan(0);
    expect(trend?.high).toBeLessThan(0);
  });

  test('finds the slope of a share that falls evenly', () => {
    const months = Array.from({ length: 12 }, (_, at) => ({ at, count: 1000 - 20 * at, total: 1200 }));
    expect(trendOfShares(months)?.slope).toBeCloseTo(-20 / 1200, 10);
  });

  test.each([
    ['nobody answered', []],
    ['there are two points only', [0, 1].map((at) => ({ at, count: 3, total: 9 }))],
    ['everybody was content', [0, 1, 2].map((at) => ({ at, count: 9, total: 9 }))],
    ['two of three have no answers', [0, 1, 2].map((at) => ({ at, count: 0, total: at === 1 ? 9 : 0 }))],
  ])('is unknown where %s', (_, shares) => expect(trendOfShares(shares)).toBeNull());
});
