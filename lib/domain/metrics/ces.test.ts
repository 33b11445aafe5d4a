import { expect, test } from 'vitest';
import { tallyOf } from '@/tests/arbitraries/answers';
import { emptyTally } from '../tally';
import { ces } from './ces';

const answered = tallyOf([7, 6, 5, 4, 2].map((answer) => ({ ces: answer })));

test('is unknown, not zero, when nobody answered', () => {
  expect(ces.read(emptyTally)).toEqual({
    value: null,
    low: null,
    high: null,
    answered: 0,
    counts: { good: 0, ok: 0, bad: 0 },
    details: { mean: null, meanLow: null, meanHigh: null },
  });
});

// numpy and scipy: mean 4.8, s 1.923538, t(4) 2.776445
test('is the share that found it easy, beside the mean', () => {
  expect(ces.read(answered)).toMatchObject({
    value: 60,
    low: expect.closeTo(23.07, 2),
    high: expect.closeTo(88.24, 2),
    counts: { good: 3, ok: 1, bad: 1 },
    details: { mean: 4.8, meanLow: expect.closeTo(2.4116, 4), meanHigh: 7 },
  });
});

test('has a mean without interval when one customer answered', () => {
  expect(ces.read(tallyOf([{ ces: 3 }]))).toMatchObject({
    value: 0,
    details: { mean: 3, meanLow: null, meanHigh: null },
  });
});
