import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from './wilson';

test.each([
  { count: 160, total: 200, low: 0.7391, high: 0.8495 },
  { count: 8, total: 10, low: 0.4902, high: 0.9433 },
  { count: 0, total: 10, low: 0, high: 0.2775 },
  { count: 10, total: 10, low: 0.7225, high: 1 },
])('$count of $total lies between $low and $high', ({ count, total, low, high }) => {
  const interval = wilson({ count, total });
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('stays within 0 and 1 and holds the share itself', () => {
  const shares = fc
    .integer({ min: 1, max: 10_000_000 })
    .chain((total) => fc.record({ total: fc.constant(total), count: fc.integer({ min: 0, max: total }) }));
  fc.assert(
    fc.property(shares, (share) => {
      const { low, high } = wilson(share);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share.count / share.total);
      expect(high).toBeGreaterThanOrEqual(share.count / share.total);
      expect(low).toBeLessThan(high);
    }),
  );
});
