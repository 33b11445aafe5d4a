import { expect, test } from 'vitest';
import { ratioOfSums } from './ratio-of-sums';

const none = { numerator: 0, denominator: 0, numeratorSquares: 0, denominatorSquares: 0, products: 0 };

test('has no value when there is nothing to divide by', () => {
  expect(ratioOfSums(none)).toBeNull();
  expect(ratioOfSums({ ...none, numerator: 3, numeratorSquares: 9 })).toBeNull();
});

// numpy: pairs (1, 2), (2, 2), (3, 4)
test('has the standard error of its residuals', () => {
  const read = ratioOfSums({
    numerator: 6,
    denominator: 8,
    numeratorSquares: 14,
    denominatorSquares: 24,
    products: 18,
  });
  expect(read?.ratio).toBe(0.75);
  expect(read?.standardError).toBeCloseTo(Math.sqrt(0.25 + 0.25 + 0) / 8, 12);
});

test('has none where every pair has the same ratio', () => {
  const [x, y] = [0.7, 0.7 * 1.1];
  const read = ratioOfSums({
    numerator: 3 * y,
    denominator: 3 * x,
    numeratorSquares: 3 * y * y,
    denominatorSquares: 3 * x * x,
    products: 3 * x * y,
  });
  expect(read?.standardError).toBe(0);
});
