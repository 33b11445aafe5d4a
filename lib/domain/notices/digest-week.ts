import { addDays, weekStart, type Day } from '../day';
import type { Period } from '../period';

/** On Mondays from seven: early enough to be there when people come. */
const FROM_HOUR = 7;
/** After Tuesday last week is no news: a store that was down, or is new, waits for the next Monday. */
const LAST_DAY = 1;

/** The week, Monday to Monday, that a digest is due of at this time of the organisation’s clocks; null: none. */
export function weekToTell(today: Day, hour: number): Period | null {
  const monday = weekStart(today);
  if (today > addDays(monday, LAST_DAY) || (today === monday && hour < FROM_HOUR)) return null;
  return { from: addDays(monday, -7), to: monday };
}
