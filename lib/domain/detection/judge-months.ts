import type { Day } from '../day';
import type { Period } from '../period';
import { normalCdf } from '../statistics/normal';
import { wilson } from '../statistics/wilson';
import type { Rule } from './rule';
import type { DetectionTest } from './test';

/** A month of journeys: how many of so many contacts were followed by another, or how many of so many waits were long. */
export interface MonthShare extends Period {
  count: number;
  total: number;
}

/** Fewer months make no baseline. */
export const FEWEST_MONTHS = 4;
const PRIOR_MONTHS = 6;

/** Whether the share of the last month, where low is good, is higher than in the months before. Null without enough to tell. */
export function judgeMonths(
  method: 'repeat' | 'hand_off',
  months: readonly MonthShare[],
  rule: Rule,
): DetectionTest | null {
  const last = months.at(-1);
  const before = months.slice(0, -1).filter(({ total }) => total >= rule.minimumAnswers);
  const [first, latest] = [before[0], before.at(-1)];
  if (!last || !first || !latest || before.length < FEWEST_MONTHS || last.total < rule.minimumAnswers)
    return null;
  const base = { count: sum(before, 'count'), total: sum(before, 'total') };
  const share = base.count / base.total;
  const spread = share * (1 - share);
  if (spread === 0) return null;
  const squares = before.reduce(
    (total, month) => total + (month.total * (month.count / month.total - share) ** 2) / spread,
    0,
  );
  const dispersion = Math.sqrt(Math.max(1, (squares + PRIOR_MONTHS) / (before.length - 1 + PRIOR_MONTHS)));
  const now = last.count / last.total;
  const error = dispersion * Math.sqrt(spread * (1 / last.total + 1 / base.total));
  const effect = 100 * (now - share);
  const p = normalCdf((share - now) / error);
  const matters = effect >= rule.floor;
  return {
    method,
    from: last.from,
    to: last.to,
    ...percent(last),
    p,
    signal: false,
    effect,
    reference: 100 * share,
    baseline: { from: first.from, to: latest.to, ...percent(base) },
    matters,
    held: matters ? p : null,
  };
}

function percent({ count, total }: { count: number; total: number }) {
  const { low, high } = wilson({ count, total });
  return { value: (100 * count) / total, low: 100 * low, high: 100 * high, answered: total };
}

function sum(months: readonly MonthShare[], field: 'count' | 'total'): number {
  return months.reduce((total, month) => total + month[field], 0);
}

/** Waits of months: a sorted sample of each and how many it stands for. */
export interface MonthWaits {
  month: Period & { day: Day };
  values: readonly number[];
  count: number;
}

/**
 * Waits as a share that is comparable between hand-offs: how many were longer than three of four used to be. Samples stand for as many waits as they hold
 * values, never for more.
 */
export function longWaits(months: readonly MonthWaits[]): MonthShare[] {
  const usual = months
    .slice(0, -1)
    .flatMap(({ values }) => values)
    .toSorted((a, b) => a - b);
  const limit = usual[Math.floor(0.75 * usual.length)];
  if (limit === undefined) return [];
  return months.map(({ month, values }) => ({
    from: month.from,
    to: month.to,
    count: values.filter((wait) => wait > limit).length,
    total: values.length,
  }));
}
