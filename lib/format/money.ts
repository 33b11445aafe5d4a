import { LOCALE } from './locale';
import { formatCompact } from './number';

/** An amount in whole units of an ISO 4217 currency: £1,235. */
export function formatMoney(amount: number, currency: string): string {
  return new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
    signDisplay: 'negative',
  })
    .format(amount)
    .replace('-', '−');
}

/** The same, three digits at the most: £1.2m. */
export function formatCompactMoney(amount: number, currency: string): string {
  const sign = amount < 0 ? '−' : '';
  return `${sign}${symbolOf(currency)}${formatCompact(Math.abs(amount))}`;
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
