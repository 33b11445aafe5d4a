import { expect, test } from 'vitest';
import { tallyOf } from '@/tests/arbitraries/answers';
import { emptyTally } from '../tally';
import { sentiment } from './sentiment';

function toned(tones: readonly number[]) {
  return tallyOf(tones.map((tone) => ({ sentiment: tone })));
}

/** 400 comments spread evenly over five tones from `lowest` up. */
function wave(lowest: number) {
  return toned(Array.from({ length: 400 }, (_, index) => lowest + (index % 5) / 50));
}

test('is unknown, not neutral, when no comment was scored', () => {
  expect(sentiment.read(emptyTally)).toEqual({
    value: null,
    low: null,
    high: null,
    answered: 0,
    counts: { positive: 0, neutral: 0, negative: 0 },
    details: { positiveShare: null, negativeShare: null },
  });
});

// numpy and scipy: mean 0.1, s 0.5773503, t(3) 3.1824463
test('is the mean tone with the shares of both sides', () => {
  expect(sentiment.read(toned([0.8, 0, -0.6, 0.2]))).toEqual({
    value: expect.closeTo(0.1, 12),
    low: expect.closeTo(-0.8186931, 6),
    high: 1,
    answered: 4,
    counts: { positive: 2, neutral: 1, negative: 1 },
    details: { positiveShare: 50, negativeShare: 25 },
  });
});

test('is the same within a tenth, worse beyond it', () => {
  expect(sentiment.change(wave(0.301), wave(0.3)).verdict).toBe('same');
  expect(sentiment.change(wave(0.1), wave(0.3)).verdict).toBe('worse');
});
