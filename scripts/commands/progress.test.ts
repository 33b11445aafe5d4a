import { expect, it } from 'vitest';
import { describeProgress } from './progress';

it.each([
  [{ bytes: 1000, bytesRead: 250, rowsRead: 5000, seconds: 2 }, '25 %, 5,000 rows, 2,500 rows/s, 0:06 left'],
  [{ bytes: 1000, bytesRead: 10, rowsRead: 50, seconds: 10 }, '1 %, 50 rows, 5 rows/s, 16:30 left'],
  [{ bytes: 1000, bytesRead: 1000, rowsRead: 9, seconds: 3 }, '100 %, 9 rows, 3 rows/s, 0:00 left'],
  [{ bytes: 1000, bytesRead: 0, rowsRead: 0, seconds: 1 }, '0 %, 0 rows, 0 rows/s'],
  [{ bytes: 0, bytesRead: 0, rowsRead: 0, seconds: 0 }, '100 %, 0 rows'],
])('progress of %j is told as %s', (sofar, words) => {
  expect(describeProgress(sofar)).toBe(words);
});
