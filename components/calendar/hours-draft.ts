import { MINUTES_A_DAY, type WeekHours } from '@/lib/domain/business-time';
import { findIntervalFaults, WEEKDAYS, type Weekday } from '@/lib/calendars/schema';

/** An interval as it is typed. */
export interface DraftInterval {
  /** Tells it from the others while it is edited. */
  key: number;
  from: string;
  to: string;
}

export type HoursDraft = Readonly<Record<Weekday, readonly DraftInterval[]>>;

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  '1': 'Monday',
  '2': 'Tuesday',
  '3': 'Wednesday',
  '4': 'Thursday',
  '5': 'Friday',
  '6': 'Saturday',
  '7': 'Sunday',
};

let lastKey = 0;

export function draftInterval(from: string, to: string): DraftInterval {
  lastKey += 1;
  return { key: lastKey, from, to };
}

export function draftOf(week: WeekHours): HoursDraft {
  const day = (weekday: Weekday) =>
    (week[weekday] ?? []).map(([from, to]) => draftInterval(clockOf(from), clockOf(to)));
  return {
    '1': day('1'),
    '2': day('2'),
    '3': day('3'),
    '4': day('4'),
    '5': day('5'),
    '6': day('6'),
    '7': day('7'),
  };
}

/** What was typed as hours, and what is wrong with it by place, such as `week.1.0`. */
export function readDraft(draft: HoursDraft): {
  week: Partial<Record<Weekday, [number, number][]>>;
  faults: ReadonlyMap<string, string>;
} {
  const faults = new Map<string, string>();
  const week: Partial<Record<Weekday, [number, number][]>> = {};
  for (const weekday of WEEKDAYS) {
    const hours = draft[weekday].map(({ from, to }): [number, number] => [
      minutesOf(from) ?? Number.NaN,
      // Midnight as an end is that of the day’s end.
      minutesOf(to) === 0 ? MINUTES_A_DAY : (minutesOf(to) ?? Number.NaN),
    ]);
    for (const [at, [from, to]] of hours.entries()) {
      if (Number.isNaN(from) || Number.isNaN(to)) faults.set(`week.${weekday}.${at}`, 'needs two times');
    }
    for (const { at, says } of findIntervalFaults(hours)) faults.set(`week.${weekday}.${at}`, says);
    if (hours.length > 0) week[weekday] = hours;
  }
  if (Object.keys(week).length === 0) {
    faults.set('week', 'must be open at some time: deadlines would never come');
  }
  return { week, faults };
}

/** The times that are offered for another interval of the day. */
export function nextInterval(intervals: readonly DraftInterval[]): DraftInterval {
  const last = intervals.at(-1);
  const end = last ? minutesOf(last.to) : null;
  if (end === null || end === 0) return last ? draftInterval('', '') : draftInterval('09:00', '17:00');
  return end + 120 <= MINUTES_A_DAY
    ? draftInterval(clockOf(end + 60), clockOf(Math.min(end + 240, MINUTES_A_DAY)))
    : draftInterval('', '');
}

/** 570 → '09:30'; the end of the day is '00:00', as clocks show it. */
function clockOf(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`;
}

function minutesOf(clock: string): number | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(clock) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}
