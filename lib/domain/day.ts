/** A day of the organisation's calendar, 'YYYY-MM-DD'. Such strings sort as the days do. */
export type Day = string;

const MILLISECONDS_A_DAY = 86_400_000;
const DAY_PATTERN = /^[12]\d{3}-\d{2}-\d{2}$/;

/** Whether the text names a day of the calendar, years 1000 to 2999. */
export function isDay(text: string): boolean {
  return DAY_PATTERN.test(text) && dayAt(instantOf(text)) === text;
}

/** The day this many days later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return dayAt(instantOf(day) + days * MILLISECONDS_A_DAY);
}

/** The same day of the month this many months later, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const first = Date.UTC(year, month - 1 + months, 1);
  const last = partsOf(dayAt(Date.UTC(year, month + months, 0))).date;
  return dayAt(first + (Math.min(date, last) - 1) * MILLISECONDS_A_DAY);
}

/** Days from `from` (included) to `to` (not included); negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (instantOf(to) - instantOf(from)) / MILLISECONDS_A_DAY;
}

/** 1 Monday to 7 Sunday. */
export function isoWeekday(day: Day): number {
  return ((new Date(instantOf(day)).getUTCDay() + 6) % 7) + 1;
}

/** The Monday of the day's ISO week. */
export function weekStart(day: Day): Day {
  return addDays(day, 1 - isoWeekday(day));
}

/** The first day of the day's month. */
export function monthStart(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of the day's calendar quarter. */
export function quarterStart(day: Day): Day {
  const { month } = partsOf(day);
  return addMonths(monthStart(day), -((month - 1) % 3));
}

function partsOf(day: Day) {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function instantOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date);
}

function dayAt(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
