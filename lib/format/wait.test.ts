import { expect, test } from 'vitest';
import { formatWait } from './wait';

test.each([
  [0, 'under a minute'],
  [59, 'under a minute'],
  [60, '1 min'],
  [2700, '45 min'],
  [3600, '1.0 h'],
  [12_600, '3.5 h'],
  [86_400, '1.0 days'],
  [181_440, '2.1 days'],
])('%d seconds are %s', (seconds, words) => {
  expect(formatWait(seconds)).toBe(words);
});
