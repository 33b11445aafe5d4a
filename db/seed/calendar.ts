import { addDays, daysBetween, weekStart, type Day } from '@/lib/domain/day';

const HOUR_MS = 3_600_000;

/** The day on the calendar of Berlin. By the rule of summer time and not by the machine's zone tables: the same everywhere. */
export function berlinToday(now: Date): Day {
  const hours = isSummer(now.getTime()) ? 2 : 1;
  return new Date(now.getTime() + hours * HOUR_MS).toISOString().slice(0, 10);
}

/** The instant at which Berlin's clocks show that second of the day. For daytime: the hours of the clock change are left out. */
export function berlinInstant(day: Day, second: number): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const hours = isSummer(midnight + 11 * HOUR_MS) ? 2 : 1;
  return new Date(midnight + second * 1000 - hours * HOUR_MS);
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return daysBetween(weekStart(day), day);
}

/** The Monday that began the ISO week so many weeks before the week of the given day. */
export function mondayWeeksBefore(day: Day, weeks: number): Day {
  return addDays(weekStart(day), -7 * weeks);
}

/** 1 is January. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

export function dateOf(day: Day): number {
  return Number(day.slice(8));
}

/** Summer time in the European Union turns at 01:00 UTC on the last Sundays of March and October (Directive 2000/84/EC). */
function isSummer(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, '03-31') && instant < lastSunday(year, '10-31');
}

function lastSunday(year: number, lastOfMonth: string): number {
  const last = `${year}-${lastOfMonth}`;
  return Date.parse(`${addDays(last, -((weekdayOf(last) + 1) % 7))}T01:00:00Z`);
}
