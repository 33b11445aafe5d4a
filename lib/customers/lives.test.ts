import { expect, test } from 'vitest';
import { baseOf, churnOf } from './lives';

const days = ['2026-01-01', '2026-02-01', '2026-03-01'];
const life = { persona: null, customers: 2, mrr: 30, mrrSquares: 500 };
const FEBRUARY = { from: '2026-02-01', to: '2026-03-01' };

test.each([
  ['came before and stays', 0, null, 2, 0],
  ['came in January', 1, null, 2, 0],
  ['came in February', 2, null, 0, 0],
  ['came and left in February', 2, 2, 0, 0],
  ['left in January', 0, 1, 0, 0],
  ['left in February', 0, 2, 2, 2],
  ['left in March', 0, 3, 2, 0],
  ['came nobody knows when, and left in February', null, 2, 0, 0],
])('of the churn of February: who %s', (_, started, churned, atStart, lost) => {
  const [counts] = churnOf({ days, rows: [{ ...life, started, churned }] }, FEBRUARY);
  expect([counts?.atStart ?? 0, counts?.lost ?? 0]).toEqual([atStart, lost]);
});

test('the money of those who leave is lost with them', () => {
  expect(churnOf({ days, rows: [{ ...life, started: 0, churned: 2 }] }, FEBRUARY)).toEqual([
    { persona: null, atStart: 2, lost: 2, mrrAtStart: 30, mrrLost: 30, mrrSquares: 500, mrrLostSquares: 500 },
  ]);
});

test.each([
  ['came before and stays', 0, null, [2, 2, 0]],
  ['came on the day', 2, null, [0, 0, 0]],
  ['left before', 0, 1, [2, 0, 2]],
  ['left on the day', 0, 2, [2, 2, 0]],
  ['came nobody knows when', null, null, [2, 0, 0]],
  ['came nobody knows when, and left before', null, 1, [2, 0, 2]],
])('of the base before the first of February: who %s', (_, started, churned, expected) => {
  const [counts] = baseOf({ days, rows: [{ ...life, started, churned }] }, '2026-02-01');
  expect([counts?.customers ?? 0, counts?.active ?? 0, counts?.churned ?? 0]).toEqual(expected);
});

test('a day by which nobody was told apart is refused', () => {
  expect(() => baseOf({ days, rows: [] }, '2026-02-02')).toThrow('2026-02-02');
});
