import { expect, test } from 'vitest';
import { formatCompactMoney, formatMoney } from './money';

test.each([
  [1234.5, 'GBP', '£1,235'],
  [0, 'EUR', '€0'],
  [-250, 'USD', '−$250'],
  [-0.2, 'USD', '$0'],
])('%d %s reads %s', (amount, currency, text) => {
  expect(formatMoney(amount, currency)).toBe(text);
});

test.each([
  [456, 'GBP', '£456'],
  [1_234_567, 'EUR', '€1.2m'],
  [-45_600, 'USD', '−$46k'],
  [2_000_000_000, 'GBP', '£2bn'],
])('%d %s is %s for short', (amount, currency, text) => {
  expect(formatCompactMoney(amount, currency)).toBe(text);
});
