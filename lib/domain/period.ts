import { addDays, addMonths, daysBetween, isDay, monthStart, quarterStart, weekStart, type Day } from './day';

/** Days from `from` up to, but without, `to`. */
export interface Period {
  from: Day;
  to: Day;
}

export const PERIOD_PRESETS = ['7d', '30d', '90d', '365d', 'quarter'] as const;
export const COMPARISONS = ['previous', 'year'] as const;
export const BUCKETS = ['day', 'week', 'month'] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];
export type Comparison = (typeof COMPARISONS)[number];
export type Bucket = (typeof BUCKETS)[number];
export type PeriodFault = 'not_a_day' | 'empty' | 'too_long';

/** A century: longer ones are slips of the pen that would be cut into thousands of buckets. */
export const LONGEST_PERIOD_DAYS = 36_525;

/** A sparkline has room for about a month of days or half a year of weeks. */
const LONGEST_DAILY_DAYS = 31;
const LONGEST_WEEKLY_DAYS = 200;

/** A preset as seen on `today`, which it includes; 'quarter' is the calendar quarter to date. */
export function presetPeriod(preset: PeriodPreset, today: Day): Period {
  const to = addDays(today, 1);
  return preset === 'quarter'
    ? { from: quarterStart(today), to }
    : { from: addDays(to, -Number.parseInt(preset, 10)), to };
}

/** A period that a user names; the caller words the fault. */
export function customPeriod(from: string, to: string): Period | PeriodFault {
  if (!isDay(from) || !isDay(to)) return 'not_a_day';
  if (from >= to) return 'empty';
  return daysBetween(from, to) > LONGEST_PERIOD_DAYS ? 'too_long' : { from, to };
}

/** The equally long period directly before, or the same days a year before (29 February becomes the 28th). */
export function comparisonPeriod(period: Period, comparison: Comparison): Period {
  if (comparison === 'previous') {
    return { from: addDays(period.from, -lengthInDays(period)), to: period.from };
  }
  const last = addDays(period.to, -1);
  return { from: addMonths(period.from, -12), to: addDays(addMonths(last, -12), 1) };
}

export function lengthInDays({ from, to }: Period): number {
  return daysBetween(from, to);
}

/** The first days of the months that the period touches. */
export function monthsCovered(period: Period): Day[] {
  return cutPeriod(period, 'month').map(({ from }) => monthStart(from));
}

/** How finely a trend over the period is drawn. */
export function bucketFor(period: Period): Bucket {
  const days = lengthInDays(period);
  if (days <= LONGEST_DAILY_DAYS) return 'day';
  return days <= LONGEST_WEEKLY_DAYS ? 'week' : 'month';
}

/** The first day of the day, ISO week or month that a day belongs to. */
export function bucketStart(day: Day, bucket: Bucket): Day {
  if (bucket === 'day') return day;
  return bucket === 'week' ? weekStart(day) : monthStart(day);
}

/** The period cut at midnights, Mondays or firsts of the month; the first and last piece may be short. */
export function cutPeriod({ from, to }: Period, bucket: Bucket): Period[] {
  const pieces: Period[] = [];
  for (let start = from; start < to;) {
    const next = nextStart(start, bucket);
    const end = next < to ? next : to;
    pieces.push({ from: start, to: end });
    start = end;
  }
  return pieces;
}

function nextStart(day: Day, bucket: Bucket): Day {
  if (bucket === 'month') return addMonths(monthStart(day), 1);
  return addDays(bucketStart(day, bucket), bucket === 'week' ? 7 : 1);
}
