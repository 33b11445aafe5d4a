import { expect, test } from 'vitest';
import { rankShares } from './rank-shares';

test('units that overlap share their places, and one that is clearly last has its own', () => {
  const ranked = rankShares([
    { count: 410, total: 500 },
    { count: 400, total: 500 },
    { count: 250, total: 500 },
    { count: 0, total: 0 },
  ]);
  expect(ranked.map((share) => share && [share.best, share.worst])).toEqual([[1, 2], [1, 2], [3, 3], null]);
});
