import type { Life } from '@/db/queries/customer-lives';
import type { Day } from '@/lib/domain/day';
import type { ChurnCounts } from '@/lib/domain/metrics/customer-churn';
import type { Period } from '@/lib/domain/period';
import type { CustomerBase } from './schema';

/** Slug; null for customers without one. Every customer has one persona at most, so that the counts of all personas add up. */
export type ByPersona<Counts> = Counts & { persona: string | null };

/** All customers, told apart by these days. */
export interface Lives {
  days: readonly Day[];
  rows: readonly Life[];
}

/**
 * The customers active at the period's start, and those of them lost within it. Active at the start of a day: started before it and not lost before
 * it; who starts later is in neither count, and without a first day nobody is active.
 */
export function churnOf({ days, rows }: Lives, { from, to }: Period): ByPersona<ChurnCounts>[] {
  const start = indexOf(days, from);
  const end = indexOf(days, to);
  const counted = new Map<string | null, ByPersona<ChurnCounts>>();
  for (const life of rows) {
    if (!isActive(life, start)) continue;
    const counts = counted.get(life.persona) ?? { persona: life.persona, ...NO_CHURN };
    counted.set(life.persona, counts);
    counts.atStart += life.customers;
    counts.mrrAtStart += life.mrr;
    counts.mrrSquares += life.mrrSquares;
    if (!isBefore(life.churned, end)) continue;
    counts.lost += life.customers;
    counts.mrrLost += life.mrr;
    counts.mrrLostSquares += life.mrrSquares;
  }
  return [...counted.values()];
}

/** Everybody known before the day. */
export function baseOf({ days, rows }: Lives, day: Day): ByPersona<CustomerBase>[] {
  const end = indexOf(days, day);
  const counted = new Map<string | null, ByPersona<CustomerBase>>();
  for (const life of rows) {
    if (life.started !== null && !isBefore(life.started, end)) continue;
    const counts = counted.get(life.persona) ?? { persona: life.persona, ...NO_BASE };
    counted.set(life.persona, counts);
    counts.customers += life.customers;
    if (isBefore(life.churned, end)) {
      counts.churned += life.customers;
      counts.mrrLost += life.mrr;
    } else if (life.started !== null) {
      counts.active += life.customers;
      counts.mrr += life.mrr;
    }
  }
  return [...counted.values()];
}

export const NO_CHURN: Readonly<ChurnCounts> = {
  atStart: 0,
  lost: 0,
  mrrAtStart: 0,
  mrrLost: 0,
  mrrSquares: 0,
  mrrLostSquares: 0,
};

export const NO_BASE: Readonly<CustomerBase> = { customers: 0, active: 0, churned: 0, mrr: 0, mrrLost: 0 };

const isActive = ({ started, churned }: Life, day: number) =>
  isBefore(started, day) && !isBefore(churned, day);

/** Whether what is that many of the days from their beginning lies before the day of that index; never when it is unknown. */
const isBefore = (passed: number | null, day: number) => passed !== null && passed <= day;

function indexOf(days: readonly Day[], day: Day): number {
  const index = days.indexOf(day);
  if (index === -1) throw new Error(`The customers were not told apart by ${day}`);
  return index;
}
