/** Every zone moves its clocks on a quarter of an hour. */
const QUARTER = 900_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Distinct local hours remembered before starting afresh: eleven years of them. */
const MOST_HOURS = 100_000;

/** Local wall-clock time, written as if it were UTC milliseconds, to the instant it names, in UTC milliseconds. */
export type ToInstant = (local: number) => number;

/** Whether the runtime knows the zone. */
export function isTimezone(timezone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Converts wall-clock times of a zone. A time that the clocks show twice is the first of the two; one that they skip is moved on by as much as
 * they skip (RFC 5545). Asks the runtime once per hour, which would cost some 10 µs a row.
 */
export function zonedTime(timezone: string): ToInstant {
  const offsetAt = offsetsOf(timezone);
  const steady = new Map<number, number | null>();
  return (local) => {
    const hour = Math.floor(local / HOUR);
    let offset = steady.get(hour);
    if (offset === undefined) {
      offset = steadyOffset(hour * HOUR, offsetAt);
      if (steady.size >= MOST_HOURS) steady.clear();
      steady.set(hour, offset);
    }
    return offset === null ? toInstant(local, offsetAt) : local - offset;
  };
}

/** The day, 'YYYY-MM-DD', that an instant has on a zone's calendar. */
export function zonedDay(timezone: string): (instant: number) => string {
  const offsetAt = offsetsOf(timezone);
  const remembered = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER);
    const offset = remembered.get(quarter) ?? offsetAt(quarter * QUARTER);
    if (remembered.size >= MOST_HOURS) remembered.clear();
    remembered.set(quarter, offset);
    return new Date(instant + offset).toISOString().slice(0, 10);
  };
}

/** The offset that holds for every minute of a local hour, or null where the clocks move nearby. */
function steadyOffset(start: number, offsetAt: (instant: number) => number): number | null {
  const before = offsetAt(start - DAY);
  return before === offsetAt(start + DAY) && before === offsetAt(start - before) ? before : null;
}

function toInstant(local: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(local - DAY);
  const after = offsetAt(local + DAY);
  const fits = [local - before, local - after].filter((instant) => instant + offsetAt(instant) === local);
  return fits.length > 0 ? Math.min(...fits) : local - before;
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. Asks the runtime each time, some 10 µs. */
export function offsetsOf(timezone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
}
