import { addDays, addMonths, monthStart, type Day } from '@/lib/domain/day';
import { monthsCovered, type Period } from '@/lib/domain/period';

/** A year, and the same month of the year before. */
const MONTHS = 13;

/** Five years of bars are as many as can be told apart. */
const MOST_MONTHS = 60;

/** Months from `first` to `last` (first days, both included); losses count up to, but without, the day `until`. */
export interface MonthSeries {
  first: Day;
  last: Day;
  until: Day;
}

/** The months that a period is shown with: up to the one of its last day, or the running one if that is earlier. */
export function seriesOf({ from, to }: Period, today: Day): MonthSeries {
  const last = earlier(monthStart(addDays(to, -1)), monthStart(today));
  const wanted = earlier(monthStart(from), addMonths(last, 1 - MONTHS));
  const oldest = addMonths(last, 1 - MOST_MONTHS);
  return {
    first: wanted < oldest ? oldest : wanted,
    last,
    until: earlier(addMonths(last, 1), addDays(today, 1)),
  };
}

/** Each month as the period over which its churn is counted, oldest first. */
export function monthsOf({ first, last, until }: MonthSeries): Period[] {
  return monthsCovered({ from: first, to: addMonths(last, 1) }).map((from) => ({
    from,
    to: earlier(addMonths(from, 1), until),
  }));
}

const earlier = (one: Day, other: Day) => (one < other ? one : other);
