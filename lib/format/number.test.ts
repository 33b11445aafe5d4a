import { expect, test } from 'vitest';
import { formatCompact, formatNumber, formatSigned } from './number';

test.each([
  [0, 0, '0'],
  [-0, 1, '0.0'],
  [-0.04, 1, '0.0'],
  [-0.06, 1, '−0.1'],
  [62.5, 0, '62'],
  [63.5, 0, '64'],
  [1234.5, 1, '1,234.5'],
  [1_000_000, 0, '1,000,000'],
  [-12, 0, '−12'],
])('%d with %d decimals reads %s', (value, decimals, text) => {
  expect(formatNumber(value, decimals)).toBe(text);
});

test.each([
  [0, '0.0'],
  [0.04, '0.0'],
  [-0.04, '0.0'],
  [2.14, '+2.1'],
  [-2.14, '−2.1'],
])('a change of %d reads %s', (value, text) => {
  expect(formatSigned(value, 1)).toBe(text);
});

test.each([
  [0, '0'],
  [12, '12'],
  [999, '999'],
  [1000, '1k'],
  [1234, '1.2k'],
  [9949, '9.9k'],
  [9950, '10k'],
  [34_400, '34k'],
  [999_499, '999k'],
  [999_500, '1m'],
  [1_000_000, '1m'],
  [5_640_000, '5.6m'],
  [1_000_000_000, '1bn'],
  [12_300_000_000, '12bn'],
  [-1234, '−1.2k'],
])('%d is %s for short', (value, text) => {
  expect(formatCompact(value)).toBe(text);
});
