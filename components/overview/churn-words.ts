import { formatMonth } from '@/lib/format/day';
import { formatMoney } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';
import { formatReading, formatValue } from '@/lib/format/reading';
import type { ChurnMonth, CustomerBase } from '@/lib/overview/schema';

/** What the churn trend shows, in a sentence or two; of whole months only. */
export function describeChurn(months: readonly ChurnMonth[], currency: string): string {
  const whole = months.filter(({ complete, active }) => complete && active > 0);
  const [first] = whole;
  const last = whole.at(-1);
  if (first === undefined || last === undefined) return 'No whole month with active customers yet.';
  const fewest = whole.reduce((least, month) => (rateOf(month) < rateOf(least) ? month : least));
  const most = whole.reduce((worst, month) => (rateOf(month) > rateOf(worst) ? month : worst));
  const latest = `In ${formatMonth(last.month)} ${lossOf(last, currency)}.`;
  if (whole.length === 1) return latest;
  if (rateOf(most) === 0) return `${latest} Nobody has left since ${formatMonth(first.month)}.`;
  return (
    `${latest} Since ${formatMonth(first.month)} between ${formatValue(fewest.rate, 'percent')} ` +
    `(${formatMonth(fewest.month)}) and ${formatValue(most.rate, 'percent')} (${formatMonth(most.month)}) left a month.`
  );
}

/** Who is a customer at the end of the period, and what that is worth. */
export function describeBase({ active, mrr, churned }: CustomerBase, currency: string): string {
  const worth = mrr > 0 ? `, worth ${formatMoney(mrr, currency)} a month` : '';
  const left = churned > 0 ? `; ${formatNumber(churned)} had left by then` : '';
  return `${formatNumber(active)} customers are active at the end of the period${worth}${left}.`;
}

/** '31 of 5,204 customers left: 0.6%, between 0.4% and 0.8%'. */
export function customersLost(month: ChurnMonth): string {
  const { churned, active, complete } = month;
  if (active === 0) return 'no active customers';
  const rate = formatReading(
    { value: month.rate, low: month.low, high: month.high, answered: active },
    'percent',
  );
  return `${formatNumber(churned)} of ${formatNumber(active)} customers left${complete ? '' : ' so far'}: ${rate}`;
}

/** '£1,240 of £212,000 a month: 0.6%'. */
export function revenueLost(month: ChurnMonth, currency: string): string {
  const { mrrLost, mrrActive, revenueRate, complete } = month;
  if (revenueRate === null) return 'no revenue known';
  return `${formatMoney(mrrLost, currency)} of ${formatMoney(mrrActive, currency)} a month lost${complete ? '' : ' so far'}: ${formatValue(revenueRate, 'percent')}`;
}

function lossOf(month: ChurnMonth, currency: string): string {
  const customers = `${formatNumber(month.churned)} of ${formatNumber(month.active)} customers left (${formatValue(month.rate, 'percent')})`;
  return month.revenueRate === null
    ? customers
    : `${customers} and with them ${formatMoney(month.mrrLost, currency)} of monthly revenue (${formatValue(month.revenueRate, 'percent')})`;
}

function rateOf({ rate }: ChurnMonth): number {
  return rate ?? 0;
}
