import { expect, test } from 'vitest';
import { median } from './median';

test.each([
  [[], null],
  [[7], 7],
  [[9, 2], 5.5],
  [[30, 1, 2], 2],
  [[4, 10, 2, 3], 3.5],
])('the median of %j is %j', (values, expected) => {
  expect(median(values)).toBe(expected);
});
