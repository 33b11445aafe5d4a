import type { Day } from '@/lib/domain/day';
import { monthOf, weekdayOf } from './calendar';

/** When people meet a touchpoint. */
export type Rhythm = 'digital' | 'counter' | 'phone' | 'delivery';

/** Share of a usual day, Monday to Sunday. Shops are closed on Sunday. */
const WEEK: Record<Rhythm, readonly number[]> = {
  digital: [1, 1, 1, 1, 1, 0.9, 0.95],
  counter: [0.9, 0.9, 0.95, 1, 1.25, 1.5, 0],
  phone: [1.35, 1.15, 1.05, 1, 1, 0.55, 0.25],
  delivery: [0.9, 1.2, 1.1, 1.1, 1.1, 0.6, 0],
};

/** First and last minute of the day. */
const HOURS: Record<Rhythm, readonly [number, number]> = {
  digital: [7 * 60, 23 * 60],
  counter: [9 * 60 + 30, 19 * 60 + 30],
  phone: [8 * 60, 20 * 60 + 30],
  delivery: [8 * 60 + 30, 18 * 60],
};

/** Share of a usual month, January to December: quiet summers, new phones in September, presents in December. */
const YEAR = [0.97, 0.93, 0.97, 0.96, 0.97, 0.95, 0.9, 0.92, 1.06, 1.05, 1.12, 1.18] as const;

/** How busy a day is: 1 is usual. Scores do not follow the season, only volume does. */
export function busyness(day: Day, rhythm: Rhythm): number {
  return (WEEK[rhythm][weekdayOf(day)] ?? 1) * (YEAR[monthOf(day) - 1] ?? 1) * (isFeast(day) ? 0.25 : 1);
}

export function openingHours(rhythm: Rhythm): readonly [number, number] {
  return HOURS[rhythm];
}

/** Christmas and New Year's Day. */
function isFeast(day: Day): boolean {
  return ['12-25', '12-26', '01-01'].includes(day.slice(5));
}
