import * as z from 'zod/mini';
import { MINUTES_A_DAY, type DayHours, type WeekHours } from '@/lib/domain/business-time';
import { isDay, type Day } from '@/lib/domain/day';
import { SEVERITY_LEVELS, type SeverityLevel } from '@/lib/domain/issues/vocabulary';

export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** More are slips of the pen. */
export const MOST_INTERVALS = 6;
const LONGEST_TARGET_HOURS = 10_000;
const LONGEST_NAME = 200;

export type ServiceTargets = Readonly<Record<SeverityLevel, number>>;

/** Office hours of an organisation that has not said otherwise. */
const OFFICE_DAY: DayHours = [
  [9 * 60, 12 * 60],
  [13 * 60, 17 * 60],
];
export const DEFAULT_WEEK: WeekHours = {
  '1': OFFICE_DAY,
  '2': OFFICE_DAY,
  '3': OFFICE_DAY,
  '4': OFFICE_DAY,
  '5': OFFICE_DAY,
};

/** About two days, a week, a fortnight and a month of such hours. */
export const DEFAULT_TARGETS: ServiceTargets = { critical: 16, high: 40, medium: 80, low: 160 };

/** A change names the version that it was made on; 0 is the one of nobody’s making. */
const version = z.coerce
  .number('must be the version that was read')
  .check(z.int('must be the version that was read'), z.gte(0, 'must be the version that was read'));

const MINUTE_FAULT = `must be whole minutes after midnight, 0 to ${MINUTES_A_DAY}`;
const minute = z
  .number(MINUTE_FAULT)
  .check(z.int(MINUTE_FAULT), z.gte(0, MINUTE_FAULT), z.lte(MINUTES_A_DAY, MINUTE_FAULT));
const dayHours = z
  .array(z.tuple([minute, minute], 'must be two times'), 'must be a list of intervals')
  .check(z.maxLength(MOST_INTERVALS, `has more than ${MOST_INTERVALS} intervals`), (context) => {
    for (const { at, says } of findIntervalFaults(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, path: [at], message: says });
    }
  });
const week = z
  .partialRecord(z.enum(WEEKDAYS, 'must be a weekday, 1 to 7'), dayHours)
  .check(
    z.refine(
      (hours) => Object.values(hours).some((day) => day.length > 0),
      'must be open at some time: deadlines would never come',
    ),
  );

/** What is wrong with which interval of a day. */
export function findIntervalFaults(hours: DayHours): { at: number; says: string }[] {
  return hours.flatMap(([from, to], at) => {
    if (from >= to) return [{ at, says: 'must end after it begins' }];
    const other = hours.findIndex(
      ([begins, ends], index) => index < at && begins < to && from < ends && begins < ends,
    );
    return other === -1 ? [] : [{ at, says: 'overlaps another interval of the day' }];
  });
}

export const hoursChange = z.strictObject({ version, week });
export type HoursChange = z.output<typeof hoursChange>;

const holidayDay = z
  .string('must be a day, such as 2026-12-25')
  .check(z.refine(isDay, 'must be a day of the calendar, such as 2026-12-25'));
export const newHoliday = z.strictObject({
  version,
  day: holidayDay,
  name: z
    .string('is missing')
    .check(
      z.trim(),
      z.minLength(1, 'is missing'),
      z.maxLength(LONGEST_NAME, `has more than ${LONGEST_NAME} letters`),
    ),
});
export type NewHoliday = z.output<typeof newHoliday>;
export const holidayParams = z.object({ day: holidayDay });
export type HolidayParams = z.output<typeof holidayParams>;
export const holidayRemoval = z.strictObject({ version });
export type HolidayRemoval = z.output<typeof holidayRemoval>;

const TARGET_FAULT = `must be a whole number of hours from 1 to ${LONGEST_TARGET_HOURS}`;
const hours = z
  .number(TARGET_FAULT)
  .check(z.int(TARGET_FAULT), z.gte(1, TARGET_FAULT), z.lte(LONGEST_TARGET_HOURS, TARGET_FAULT));
export const targetsChange = z.strictObject({ version, targets: z.record(z.enum(SEVERITY_LEVELS), hours) });
export type TargetsChange = z.output<typeof targetsChange>;

export interface Holiday {
  day: Day;
  name: string;
}

/** The hours in which deadlines run. Instants are ISO 8601. */
export interface CalendarView {
  version: number;
  /** When this was read. */
  at: string;
  timezone: string;
  week: WeekHours;
  /** By day. */
  holidays: Holiday[];
  /** Business hours that an issue is given, by severity. */
  targets: ServiceTargets;
}
