import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg';

// The first is the product's own vector; the others are R's p.adjust, equal to statsmodels.
test.each([
  [
    [0.008, 0.03, 0.123, 0.6, 0.2],
    [0.04, 0.075, 0.205, 0.6, 0.25],
  ],
  [
    [0.01, 0.02, 0.03, 0.04, 0.05],
    [0.05, 0.05, 0.05, 0.05, 0.05],
  ],
  [
    [0, 1e-300, 0.04, 0.04, 1],
    [0, 2.5e-300, 0.05, 0.05, 1],
  ],
  [
    [0.03, 0.03, 0.03, 0.03, 0.03, 0.03],
    [0.03, 0.03, 0.03, 0.03, 0.03, 0.03],
  ],
  [[0.5], [0.5]],
  [[], []],
])('%j becomes %j', (pValues, qValues) => {
  const adjusted = benjaminiHochberg(pValues);
  expect(adjusted).toHaveLength(qValues.length);
  for (const [index, q] of adjusted.entries()) expect(q).toBeCloseTo(qValues[index] ?? Number.NaN, 12);
});

test('a q is never smaller than its p, never above 1, and keeps the order', () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 });
  fc.assert(
    fc.property(pValues, (values) => {
      const tests = values.map((p, index) => ({ p, q: benjaminiHochberg(values)[index] ?? Number.NaN }));
      for (const { p, q } of tests) {
        expect(q).toBeGreaterThanOrEqual(p);
        expect(q).toBeLessThanOrEqual(1);
      }
      const ordered = tests.toSorted((a, b) => a.p - b.p).map(({ q }) => q);
      expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
    }),
  );
});
