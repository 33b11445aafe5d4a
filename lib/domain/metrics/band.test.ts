import { expect, test } from 'vitest';
import type { Band } from '../vocabulary';
import { bandOf, DEFAULT_BANDS } from './band';

function score(value: number, half: number, answered = 100) {
  return { value, low: value - half, high: value + half, answered };
}

test.each<[number, Band]>([
  [100, 'healthy'],
  [75, 'healthy'],
  [74.999, 'watch'],
  [65, 'watch'],
  [64.999, 'at_risk'],
  [50, 'at_risk'],
  [49.999, 'critical'],
  [0, 'critical'],
])('a score of %d against a target of 75 is %s', (value, band) => {
  expect(bandOf(score(value, 1))).toBe(band);
});

test.each<[number, number, Band]>([
  [85, 90, 'watch'],
  [70, 60, 'healthy'],
  [10, 10, 'healthy'],
  [3, 10, 'watch'],
])('a score of %d against a target of %d is %s', (value, target, band) => {
  expect(bandOf(score(value, 1), { target, bands: DEFAULT_BANDS })).toBe(band);
});

test('is not told below 30 answers', () => {
  expect(bandOf(score(80, 1, 29))).toBe('cannot_tell');
  expect(bandOf(score(80, 1, 30))).toBe('healthy');
});

test('is not told without a value or an interval', () => {
  expect(bandOf({ value: null, low: null, high: null, answered: 0 })).toBe('cannot_tell');
  expect(bandOf({ value: 80, low: null, high: null, answered: 40 })).toBe('cannot_tell');
});

test.each<[number, number, Band]>([
  [66, 79, 'watch'],
  [65, 75, 'watch'],
  [64.9, 74.9, 'watch'],
  [64.9, 75, 'cannot_tell'],
  [49, 66, 'cannot_tell'],
  [50, 64, 'at_risk'],
  [40, 90, 'cannot_tell'],
])('between %d and %d it is %s: two boundaries crossed are one too many', (low, high, band) => {
  expect(bandOf({ value: (low + high) / 2, low, high, answered: 100 })).toBe(band);
});

test('lies where the organisation has put its boundaries', () => {
  const bar = { target: 80, bands: { watch: 5, atRisk: 40 } };
  const bands = [80, 76, 74, 41, 39].map((value) => bandOf(score(value, 1), bar));
  expect(bands).toEqual(['healthy', 'watch', 'at_risk', 'at_risk', 'critical']);
});
