import type { Day } from '@/lib/domain/day';
import { addDays } from '@/lib/domain/day';
import type { Bucket, Period } from '@/lib/domain/period';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 'May', by its number 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** '3 May 2017'. */
export function formatDay(day: Day): string {
  return `${formatDayOfMonth(day)} ${day.slice(0, 4)}`;
}

/** 'May 2017', of a day or a month 'YYYY-MM'. */
export function formatMonth(day: string): string {
  return `${shortMonth(day)} ${day.slice(0, 4)}`;
}

/** The first and the last day of a half-open period: '1 May 2017 to 31 May 2017'. */
export function formatPeriod({ from, to }: Period): string {
  const last = addDays(to, -1);
  return from === last ? formatDay(from) : `${formatDay(from)} to ${formatDay(last)}`;
}

/** The label of a piece of a trend by its first day: '3 May', 'week of 1 May', 'May 2017'. */
export function formatBucket(day: Day, bucket: Bucket): string {
  if (bucket === 'month') return formatMonth(day);
  return bucket === 'week' ? `week of ${formatDayOfMonth(day)}` : formatDayOfMonth(day);
}

function formatDayOfMonth(day: Day): string {
  return `${Number(day.slice(8, 10))} ${shortMonth(day)}`;
}

function shortMonth(day: string): string {
  return monthName(Number(day.slice(5, 7))).slice(0, 3);
}
