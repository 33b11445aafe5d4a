import { expect, test } from 'vitest';
import { describeGap, quarterName } from './assessment-words';

test.each([
  ['2026-01-01', 'Q1 2026'],
  ['2026-10-01', 'Q4 2026'],
])('the quarter from %s is %s', (day, name) => expect(quarterName(day)).toBe(name));

test.each([
  [
    { by: 12, low: 7, high: 18 },
    '+12.0 points, between +7.0 and +18.0: customers are less satisfied than the department believes',
  ],
  [
    { by: -9, low: -14, high: -2 },
    '−9.0 points, between −14.0 and −2.0: customers are more satisfied than the department believes',
  ],
  [{ by: 2, low: -3, high: 8 }, '+2.0 points, between −3.0 and +8.0: the two agree as far as can be told'],
  [null, 'Cannot tell: needs an estimate and answers'],
])('a gap of %j', (gap, words) => expect(describeGap(gap)).toBe(words));
