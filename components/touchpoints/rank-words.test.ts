import { expect, test } from 'vitest';
import { rankShares } from '@/lib/domain/rank-shares';
import { describeRanks, placeOf } from './rank-words';

const breakdown = (...counts: number[]) => {
  const ranks = rankShares(counts.map((count) => ({ count, total: 400 })));
  const cells = counts.map((_, index) => ({
    slug: `${index}`,
    name: `Unit ${index}`,
    withheld: false,
    interactions: 400,
    reading: null,
    rank: ranks[index] ?? null,
  }));
  return { ranked: 'primary' as const, cells };
};

test.each([
  [[320, 318, 200], 'Unit 2 is below all others, by more than chance explains.'],
  [[320, 318, 322], 'None can be told apart from the others: what differs is within chance.'],
  [[390, 250, 255], 'Unit 0 is above all others, by more than chance explains.'],
  [[320, 200, 210, 330], 'Some can be told apart from each other, none from all others.'],
  [[320, 200], 'Unit 0 is above Unit 1, by more than chance explains.'],
  [[320], null],
])('of %j: %s', (counts, words) => {
  expect(describeRanks(breakdown(...counts))).toBe(words);
});

test('places are shared where intervals touch', () => {
  expect(breakdown(320, 318, 200).cells.map(placeOf)).toEqual(['1 to 2', '1 to 2', '3']);
});
