import { isDay } from '@/lib/domain/day';
import { formatDay } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';

/** `firstActionAt` → “first action at”. */
export function fieldWords(field: string): string {
  return field
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** Whether the log means an instant by it. */
export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
}

/** A value of the log as it is read; the download has it to the last digit. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : value;
  if (typeof value === 'number') return formatNumber(value, Number.isInteger(value) ? 0 : decimalsOf(value));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueWords).join(', ');
  return Object.entries(value)
    .map(([field, inner]) => `${fieldWords(field)} ${valueWords(inner)}`)
    .join(', ');
}

/** Enough for three digits that say something. */
function decimalsOf(value: number): number {
  const digits = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return Math.min(10, Math.max(1, 2 - digits));
}
