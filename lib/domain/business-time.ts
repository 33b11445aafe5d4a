import { addDays, isoWeekday, type Day } from './day';
import { zonedDay, zonedTime } from './zoned-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const MINUTES_A_DAY = 1440;

/** Minutes after midnight, [from, to). */
export type DayHours = readonly (readonly [from: number, to: number])[];

/** Open hours by ISO weekday, 1 Monday to 7 Sunday; a weekday that is left out is closed. */
export type WeekHours = Readonly<Partial<Record<string, DayHours>>>;

export interface Hours {
  timezone: string;
  week: WeekHours;
  /** Closed whatever the weekday. */
  holidays: Iterable<Day>;
}

/** Time that counts only while the organisation is open; durations are in hours. */
export interface BusinessTime {
  /** The first instant at which so many open hours (0 or more) have gone by; what closes at that instant is not waited for. */
  add(from: Date, hours: number): Date;
  /** Open hours that lie between; negative where `to` is earlier. */
  between(from: Date, to: Date): number;
  /** Open hours of a usual open day; 0 where no day is open. */
  hoursADay: number;
}

/** In milliseconds. */
type Opening = readonly [opens: number, closes: number];

/** No organisation is closed for longer: a search for the next open hour that takes longer would never end. */
const LONGEST_CLOSED_DAYS = 3660;

/**
 * Open time is measured as it passes: an interval in which the clocks go forward is as much shorter as they skip. Not for hours that are never
 * open: adding to such throws.
 */
export function businessTime({ timezone, week, holidays }: Hours): BusinessTime {
  const closed = new Set(holidays);
  const toInstant = zonedTime(timezone);
  const dayOf = zonedDay(timezone);
  const known = new Map<Day, readonly Opening[]>();

  const openingsOf = (day: Day): readonly Opening[] => {
    const found = known.get(day);
    if (found) return found;
    const hours = closed.has(day) ? [] : (week[isoWeekday(day)] ?? []);
    const openings = openingsAt(Date.parse(`${day}T00:00:00Z`), hours, toInstant);
    known.set(day, openings);
    return openings;
  };

  return {
    hoursADay: usualHours(week),
    add: (from, hours) => {
      let left = hours * HOUR;
      let at = from.getTime();
      let idle = 0;
      for (let day = dayOf(at); left > 0; day = addDays(day, 1)) {
        idle += 1;
        if (idle > LONGEST_CLOSED_DAYS) throw new RangeError('The hours are never open');
        for (const [opens, closes] of openingsOf(day)) {
          const begin = Math.max(at, opens);
          if (begin >= closes) continue;
          if (begin + left <= closes) return new Date(begin + left);
          left -= closes - begin;
          at = closes;
          idle = 0;
        }
      }
      return new Date(at);
    },
    between: (from, to) => {
      const [begin, end] = [from.getTime(), to.getTime()].toSorted((one, other) => one - other);
      if (begin === undefined || end === undefined) return 0;
      let open = 0;
      const last = dayOf(end);
      for (let day = dayOf(begin); day <= last; day = addDays(day, 1)) {
        for (const [opens, closes] of openingsOf(day)) {
          open += Math.max(0, Math.min(end, closes) - Math.max(begin, opens));
        }
      }
      return (from > to ? -open : open) / HOUR;
    },
  };
}

/** In order and apart: where the clocks skip, an interval can reach into the next one or come to nothing. */
function openingsAt(midnight: number, hours: DayHours, toInstant: (local: number) => number): Opening[] {
  const openings: Opening[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of hours.toSorted(([one], [other]) => one - other)) {
    const opens = Math.max(end, toInstant(midnight + from * MINUTE));
    const closes = toInstant(midnight + to * MINUTE);
    if (opens >= closes) continue;
    openings.push([opens, closes]);
    end = closes;
  }
  return openings;
}

function usualHours(week: WeekHours): number {
  const open = Object.values(week)
    .map((hours = []) => hours.reduce((sum, [from, to]) => sum + (to - from) / 60, 0))
    .filter((hours) => hours > 0);
  return open.length === 0 ? 0 : open.reduce((sum, hours) => sum + hours, 0) / open.length;
}
