import { wallClock, zoneOffset } from './calendar';
import type { ToInstant } from '@/lib/domain/zoned-time';

export type DateFault = 'unreadable' | 'not_in_calendar';

/** Reads a text as an instant in UTC milliseconds. */
export type DateReader = (text: string) => number | DateFault;

const EXTENDED =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const BASIC =
  /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** ISO 8601, where "2017-5-6" and a space for the T pass too. Without a zone it is wall-clock time; a day is its midnight. */
export function isoDate(toInstant: ToInstant): DateReader {
  return (text) => {
    const found = EXTENDED.exec(text) ?? BASIC.exec(text);
    if (found === null) return 'unreadable';
    const [, year, month, day, hour, minute, second, fraction, zone] = found;
    const local = wallClock({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: Number(hour ?? 0),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
      millisecond: fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3)),
    });
    if (local === null) return 'not_in_calendar';
    if (zone === undefined) return toInstant(local);
    const offset = zoneOffset(zone);
    return offset === null ? 'not_in_calendar' : local - offset;
  };
}
