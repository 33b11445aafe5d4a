import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, twoSidedP, Z95 } from './normal';

// scipy 1.17: 2 * norm.sf(z)
test.each([
  [0, 1],
  [0.5, 0.6170750774519738],
  [1, 0.31731050786291415],
  [Z95, 0.05],
  [2.65, 0.008049177085516612],
  [2.9999, 0.00270068256590985],
  [3, 0.0026997960632601866],
  [3.193, 0.00140802946541089],
  [5, 5.733031437583866e-7],
  [8, 1.244192114854348e-15],
  [20, 5.507248237212311e-89],
  [37, 1.1451142445047853e-299],
])('a z of %d has the two-sided p %d, however small', (z, p) => {
  expect(twoSidedP(z) / p).toBeCloseTo(1, 12);
  expect(twoSidedP(-z)).toBe(twoSidedP(z));
});

test('the two tails make up the whole', () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) => {
      expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 12);
      expect(normalCdf(z)).toBeGreaterThanOrEqual(0);
      expect(normalCdf(z)).toBeLessThanOrEqual(1);
    }),
  );
});
