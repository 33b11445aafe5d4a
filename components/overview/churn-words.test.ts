import { expect, test } from 'vitest';
import { customersLost, describeChurn, revenueLost } from './churn-words';
import { churnMonth } from './overview-fixture';

test('the running month, which can only grow, is never called the best one', () => {
  const months = [churnMonth('2026-08', 30), churnMonth('2026-09', 20), churnMonth('2026-10', 25)];
  const words = describeChurn([...months, churnMonth('2026-11', 1, false)], 'EUR');
  expect(words).toContain('In Oct 2026 25 of 1,000 customers left (2.5%) and with them €1,875');
  expect(words).toContain('Since Aug 2026 between 2.0% (Sep 2026) and 3.0% (Aug 2026) left a month.');
});

test('a month without customers is not a month without churn', () => {
  const empty = { ...churnMonth('2026-09', 0), active: 0, rate: null, low: null, high: null };
  expect(customersLost(empty)).toBe('no active customers');
  expect(describeChurn([empty], 'EUR')).toBe('No whole month with active customers yet.');
});

test('where no revenue is known none is said to be lost', () => {
  const month = { ...churnMonth('2026-09', 20), revenueRate: null };
  expect(revenueLost(month, 'EUR')).toBe('no revenue known');
  expect(describeChurn([month], 'EUR')).toBe('In Sep 2026 20 of 1,000 customers left (2.0%).');
});

test('no month is singled out where nobody left in any', () => {
  const words = describeChurn([churnMonth('2026-08', 0), churnMonth('2026-09', 0)], 'EUR');
  expect(words).toContain('Nobody has left since Aug 2026.');
});

test('a running month says so', () => {
  const month = churnMonth('2026-11', 20, false);
  expect(customersLost(month)).toBe('20 of 1,000 customers left so far: 2.0%, between 1.3% and 3.1%');
  expect(revenueLost(month, 'GBP')).toBe('£1,500 of £50,000 a month lost so far: 3.0%');
});
