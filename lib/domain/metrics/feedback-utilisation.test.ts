import { expect, test } from 'vitest';
import { readUtilisation } from './feedback-utilisation';

test('each step is a share of the one before', () => {
  const steps = readUtilisation({ answers: 800, flagged: 200, owned: 150, fixed: 75, verified: 15 });
  expect(steps.map(({ share }) => share)).toEqual([null, 25, 75, 50, 20]);
});

test('a share of nothing is unknown, not zero', () => {
  const steps = readUtilisation({ answers: 12, flagged: 0, owned: 0, fixed: 0, verified: 0 });
  expect(steps.map(({ count, share }) => [count, share])).toEqual([
    [12, null],
    [0, 0],
    [0, null],
    [0, null],
    [0, null],
  ]);
});
