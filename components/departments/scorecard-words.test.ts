import { expect, test } from 'vitest';
import { handOffWords, quarterWords, summaryWords } from './scorecard-words';

test.each([
  ['2026-01-01', 'Q1 2026'],
  ['2026-04-01', 'Q2 2026'],
  ['2025-10-01', 'Q4 2025'],
])('the quarter from %s is %s', (quarter, words) => expect(quarterWords(quarter)).toBe(words));

test.each([
  [null, 'Not mined yet'],
  [{ in: 0, out: 0 }, '0 in, 0 out'],
  [{ in: 1204, out: 980 }, '1,204 in, 980 out'],
])('hand-offs %j read “%s”', (count, words) => expect(handOffWords(count)).toBe(words));

const summary = { quarter: '2026-04-01', estimated: 4, tooHigh: 0, tooLow: 0, meanGap: null };

test.each([
  [null, 'None given'],
  [summary, 'None of 4 told to be off in Q2 2026'],
  [{ ...summary, tooHigh: 2, meanGap: 6.1 }, '2 of 4 too high in Q2 2026, +6.1 points on average'],
  [
    { ...summary, tooHigh: 1, tooLow: 2, meanGap: -3 },
    '1 of 4 too high, 2 of 4 too low in Q2 2026, −3.0 points on average',
  ],
])('estimates %j read “%s”', (given, words) => expect(summaryWords(given)).toBe(words));
