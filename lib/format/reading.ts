import type { Definition, MetricReading, Unit } from '@/lib/domain/metrics/metric';
import type { Change, Reading } from '@/lib/domain/reading';
import { UNKNOWN } from './locale';
import { formatNumber, formatSigned } from './number';
import { CHANGE_VERDICT_WORDS } from './words';

/** Decimals that a figure is worth: an NPS is too rough for any, a mean from −1 to 1 is nothing without. */
const DECIMALS = { percent: 1, points: 0, index: 1, mean: 2 } as const satisfies Record<Unit, number>;

/** 71.6%, 40, 98.4, −0.12; an en dash where it is unknown. */
export function formatValue(value: number | null, unit: Unit): string {
  if (value === null) return UNKNOWN;
  return `${formatNumber(value, DECIMALS[unit])}${unit === 'percent' ? '%' : ''}`;
}

/** 'between 17 and 100'; null where no interval can be given. */
export function formatInterval({ low, high }: Pick<Reading, 'low' | 'high'>, unit: Unit): string | null {
  if (low === null || high === null) return null;
  return `between ${formatValue(low, unit)} and ${formatValue(high, unit)}`;
}

/** '62, between 17 and 100'; 'no answers' where nobody answered. */
export function formatReading(reading: Reading, unit: Unit): string {
  if (reading.value === null) return reading.answered === 0 ? 'no answers' : UNKNOWN;
  const value = formatValue(reading.value, unit);
  const interval = formatInterval(reading, unit);
  return interval === null ? value : `${value}, ${interval}`;
}

/**
 * The reading as a sentence: '71.6%, between 69.7% and 73.4%, n = 2,284', 'no answers'. Where too few answered to tell it says
 * so, and an NPS is given by its adjusted value: '62, between 17 and 100, n = 5: too few to tell'.
 */
export function describeReading(
  reading: MetricReading,
  { unit, minimumAnswers }: Pick<Definition, 'unit' | 'minimumAnswers'>,
): string {
  if (reading.value === null) return formatReading(reading, unit);
  const few = reading.answered < minimumAnswers;
  const value = (few ? reading.details?.['adjusted'] : null) ?? reading.value;
  const text = `${formatReading({ ...reading, value }, unit)}, ${formatAnswered(reading.answered)}`;
  return few ? `${text}: too few to tell` : text;
}

/** 'n = 2,746'. */
export function formatAnswered(answered: number): string {
  return `n = ${formatNumber(answered)}`;
}

/** '+2.1 points', '−0.12', an en dash where unknown. A difference of shares is in per cent points. */
export function formatChangeBy(by: number | null, unit: Unit): string {
  if (by === null) return UNKNOWN;
  return `${formatSigned(by, Math.max(1, DECIMALS[unit]))}${unit === 'mean' ? '' : ' points'}`;
}

/** '+2.1 points, between −0.4 and +4.6: cannot tell'. */
export function formatChange(change: Change, unit: Unit): string {
  const decimals = Math.max(1, DECIMALS[unit]);
  const verdict = CHANGE_VERDICT_WORDS[change.verdict].toLowerCase();
  const { by, low, high } = change;
  if (by === null) return verdict;
  const interval =
    low === null || high === null
      ? ''
      : `, between ${formatSigned(low, decimals)} and ${formatSigned(high, decimals)}`;
  return `${formatChangeBy(by, unit)}${interval}: ${verdict}`;
}
