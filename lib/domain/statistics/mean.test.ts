import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanInterval, meanOf } from './mean';

function sumsOf(values: readonly number[]) {
  return {
    count: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value * value, 0),
  };
}

test('one answer has a mean and no interval', () => {
  expect(meanOf(sumsOf([4]))).toEqual({ mean: 4, standardError: null });
  expect(meanInterval(sumsOf([4]), 1, 5)).toBeNull();
});

test('a few answers that agree show no spread, and so no interval', () => {
  expect(meanInterval(sumsOf([5, 5, 5, 5, 5]), 1, 5)).toBeNull();
  expect(meanInterval(sumsOf(Array.from({ length: 29 }, () => 0.3)), -1, 1)).toBeNull();
});

test('thirty answers that agree are certain', () => {
  const interval = meanInterval(sumsOf(Array.from({ length: 30 }, () => 0.3)), -1, 1);
  expect(interval?.low).toBeCloseTo(0.3, 12);
  expect(interval?.high).toBeCloseTo(0.3, 12);
});

test('1, 2, 3, 4, 5 has mean 3 and lies between 1.0368 and 4.9632', () => {
  const interval = meanInterval(sumsOf([1, 2, 3, 4, 5]), 1, 7);
  expect(interval?.low).toBeCloseTo(3 - 2.7764451051977934 * Math.sqrt(0.5), 10);
  expect(interval?.high).toBeCloseTo(3 + 2.7764451051977934 * Math.sqrt(0.5), 10);
});

test('an interval never leaves the scale and holds the mean', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 50 }), (values) => {
      const interval = meanInterval(sumsOf(values), 0, 10);
      if (interval === null) return;
      const { mean } = meanOf(sumsOf(values));
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(10);
      expect(interval.low).toBeLessThanOrEqual(mean + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(mean - 1e-12);
    }),
  );
});
