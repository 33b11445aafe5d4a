import { addDays, daysBetween, type Day } from '../day';
import type { Period } from '../period';

const WEEK = 7;
/** A year says what is normal; more would press the weeks after the fix into a corner. */
const MOST_WEEKS_BEFORE = 52;

/** Weeks counted from the first day with the fix both ways, from `first` up to `to`; the outer ones are cut there. */
export function proofWeeks({ fixLiveOn, first, to }: { fixLiveOn: Day; first: Day; to: Day }): Period[] {
  const earliest = addDays(fixLiveOn, -WEEK * MOST_WEEKS_BEFORE);
  const from = first < earliest ? earliest : first;
  const weeks: Period[] = [];
  const begin = Math.floor(daysBetween(fixLiveOn, from) / WEEK);
  for (let week = begin; addDays(fixLiveOn, week * WEEK) < to; week += 1) {
    const [start, end] = [addDays(fixLiveOn, week * WEEK), addDays(fixLiveOn, (week + 1) * WEEK)];
    weeks.push({ from: start < from ? from : start, to: end > to ? to : end });
  }
  return weeks;
}
