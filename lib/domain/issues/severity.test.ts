import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { severityLevelOf, severityOf } from './severity';

const weights = { gap: 1, importance: 1, volume: 1, revenueShare: 1 };
const terms = { gap: 20, importance: 5, volume: 100, revenueShare: 0.3 };

test('is the product of its terms', () => {
  expect(severityOf(terms, weights)).toBeCloseTo(3000, 9);
  expect(severityOf(terms, { ...weights, volume: 0 })).toBeCloseTo(30, 9);
  expect(severityOf({ ...terms, gap: -3 }, weights)).toBe(0);
});

test.each([
  [0.3, 3000, 'critical'],
  [0.3, 3001, 'high'],
  [0.03, 3000, 'high'],
  [0.003, 3000, 'medium'],
  [0.0029, 3000, 'low'],
] as const)(
  'with %f of the revenue and %i interactions a week in all it is %s',
  (revenueShare, company, level) => {
    expect(severityLevelOf({ ...terms, revenueShare }, weights, company)).toBe(level);
  },
);

test('never falls when a term grows', () => {
  const term = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(term, term, (gap, more) => {
      expect(severityOf({ ...terms, gap: gap + more }, weights)).toBeGreaterThanOrEqual(
        severityOf({ ...terms, gap }, weights),
      );
    }),
  );
});
