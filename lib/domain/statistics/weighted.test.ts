import { expect, test } from 'vitest';
import { weightedMean, weightedStandardDeviation } from './weighted';

test('a figure of weight 3 counts like three of weight 1', () => {
  const weighted = [
    { value: 80, weight: 3 },
    { value: 40, weight: 1 },
  ];
  expect(weightedMean(weighted)).toBe(70);
  expect(weightedStandardDeviation(weighted)).toBeCloseTo(Math.sqrt(300), 12);
});

test('equal figures have no spread', () => {
  const equal = [1, 2, 3].map((weight) => ({ value: 64, weight }));
  expect(weightedStandardDeviation(equal)).toBe(0);
});

test('nothing has neither mean nor spread', () => {
  expect(weightedMean([])).toBeNull();
  expect(weightedStandardDeviation([])).toBeNull();
});
