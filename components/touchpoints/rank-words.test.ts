import { expect, test } from 'vitest';
import { rankShares } from '@/lib/domain/rank-shares';
import { describeRanks, placeOf } from './rank-words';

type Ranked = { rank: { value: number } | null };
const inOrder = (a: Ranked, b: Ranked) => (b.rank?.value ?? 0) - (a.rank?.value ?? 0);

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
  return { ranked: 'primary' as const, cells: cells.toSorted(inOrder) };
};

test.each([
  [[320, 318, 200], 'Unit 2 is below all others, by more than chance explains.'],
  [[320, 318, 322], 'None can be told apart from the others: what differs is within chance.'],
  [[390, 250, 255], 'Unit 0 is above all others, by more than chance explains.'],
  [
    [320, 200, 210, 330],
    'Unit 3 is above 2 of the 3 others; Unit 1 is below 2 of the 3 others, by more than chance explains.',
  ],
  [[320, 200], 'Unit 0 is above Unit 1, by more than chance explains.'],
  [[320], null],
])('of %j: %s', (counts, words) => {
  expect(describeRanks(breakdown(...counts))).toBe(words);
});

test('places are shared where intervals touch', () => {
  expect(breakdown(320, 318, 200).cells.map(placeOf)).toEqual(['1 to 2', '1 to 2', '3']);
});
