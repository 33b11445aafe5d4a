import { describe, expect, test } from 'vitest';
import { rankShares } from './rank-shares';

const ranksOf = (units: [number, number][]) =>
  rankShares(
    units.map(([count, total]) => ({ count, total })),
    30,
  ).ranked.map((one) => one?.rank ?? null);

describe('ranked shares', () => {
  test('do not put three lucky answers above hundreds', () => {
    const { ranked } = rankShares(
      [
        { count: 3, total: 3 },
        { count: 360, total: 400 },
        { count: 280, total: 400 },
        { count: 290, total: 400 },
        { count: 270, total: 400 },
      ],
      30,
    );
    expect(ranked[0]).toMatchObject({ rank: null, better: [], worse: [] });
    expect(ranked[0]?.shrunk.value).toBeLessThan(ranked[1]?.shrunk.value ?? 0);
    expect(ranked[1]).toMatchObject({ rank: 1, worse: [2, 3, 4] });
  });

  test.each([
    [
      'who cannot be told apart are all first',
      [
        [80, 100],
        [78, 100],
        [83, 100],
      ],
      [1, 1, 1],
    ],
    [
      'who are far apart have a place each',
      [
        [900, 1000],
        [700, 1000],
        [500, 1000],
      ],
      [1, 2, 3],
    ],
    [
      'with the same share tie below a better one',
      [
        [950, 1000],
        [700, 1000],
        [700, 1000],
      ],
      [1, 2, 2],
    ],
    [
      'without answers have no place',
      [
        [90, 100],
        [0, 0],
        [50, 100],
      ],
      [1, null, 2],
    ],
  ] as const)('units %s', (_, units, ranks) => {
    expect(ranksOf(units.map(([count, total]) => [count, total]))).toEqual(ranks);
  });

  test('never rank a unit that is told from a worse one below it', () => {
    const { ranked } = rankShares(
      [
        [9, 10],
        [40, 50],
        [300, 500],
        [4000, 5000],
        [1, 9],
        [70, 100],
      ].map(([count = 0, total = 0]) => ({
        count,
        total,
      })),
      1,
    );
    for (const one of ranked) {
      for (const at of one?.worse ?? []) expect(ranked[at]?.rank).toBeGreaterThan(one?.rank ?? 0);
    }
  });

  test('of nobody are none', () => expect(rankShares([], 30).ranked).toEqual([]));
});
