import { expect, test } from 'vitest';
import { formatDuration, formatTimeLeft, formatWait } from './duration';

test.each([
  [0, 'under 1 s'],
  [499, 'under 1 s'],
  [500, '1 s'],
  [1400, '1 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [200_000, '3 min 20 s'],
  [3_599_499, '59 min 59 s'],
  [3_600_000, '1 h'],
  [3_900_000, '1 h 5 min'],
  [86_400_000, '24 h'],
])('%i ms are %s', (milliseconds, expected) => {
  expect(formatDuration(milliseconds)).toBe(expected);
});

test.each([
  [0, 'a few seconds'],
  [7_900, 'a few seconds'],
  [8_000, 'about 10 seconds'],
  [41_000, 'about 50 seconds'],
  [49_900, 'about 50 seconds'],
  [50_000, 'about a minute'],
  [66_000, 'about a minute'],
  [67_000, 'about 2 minutes'],
  [3_500_000, 'about 59 minutes'],
  [3_590_000, 'about an hour'],
  [5_500_000, 'about 2 hours'],
])('%i ms are left: %s', (milliseconds, expected) => {
  expect(formatTimeLeft(milliseconds)).toBe(expected);
});

test.each([
  [null, '–'],
  [0, 'at once'],
  [59, 'under 1 min'],
  [60, '1 min'],
  [3569, '59 min'],
  [3570, '1.0 h'],
  [32_499, '9.0 h'],
  [172_619, '47.9 h'],
  [172_620, '2.0 days'],
  [8_640_000, '100.0 days'],
])('a wait of %s s is %s', (seconds, expected) => {
  expect(formatWait(seconds)).toBe(expected);
});
