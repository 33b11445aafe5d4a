import { expect, test } from 'vitest';
import { Z95 } from './normal';
import { t95 } from './student-t';

// scipy 1.17: t.ppf(0.975, degrees)
test.each([
  [1, 12.706204736174694],
  [2, 4.302652729749462],
  [3, 3.1824463052837078],
  [4, 2.7764451051977934],
  [9, 2.262157162798205],
  [29, 2.045229642132703],
  [30, 2.0422724563012378],
  [100, 1.9839715185235518],
  [199, 1.9719565442517533],
  [200, 1.9718962236339088],
  [206, 1.9715466694452266],
  [500, 1.9647198374673676],
  [2745, 1.960828574631937],
])('t with %d degrees of freedom is %d', (degrees, quantile) => {
  expect(t95(degrees)).toBeCloseTo(quantile, 11);
});

test('falls with every further degree, towards the normal quantile', () => {
  const quantiles = Array.from({ length: 400 }, (_, index) => t95(index + 1));
  for (const [index, quantile] of quantiles.entries()) {
    expect(quantile).toBeGreaterThan(quantiles[index + 1] ?? Z95);
  }
});
