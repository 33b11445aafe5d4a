import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';

/** Customers of one persona who came between the same two of some days, and left between the same two. */
export interface Life {
  /** Slug; null for customers without one. */
  persona: string | null;
  /** How many of the days are not later than the first one as a customer; null: that one is unknown. */
  started: number | null;
  /** The same of the day on which they were lost; null: not lost. */
  churned: number | null;
  customers: number;
  mrr: number;
  mrrSquares: number;
}

/** All customers, told apart as far as these days (in ascending order) need it: one pass, however many the days. */
export async function tallyLives(db: Db, days: readonly Day[]): Promise<Life[]> {
  // So the planner sees a constant; the text of `arrayOf` would be parsed for every row.
  const bounds = sql`${`{${days.join(',')}}`}::date[]`;
  return await db.execute<Life & Record<string, unknown>>(sql`
    select slug as persona, started, churned, customers, mrr, "mrrSquares"
    from (
      select persona_id, width_bucket(started_on, ${bounds}) as started, width_bucket(churned_on, ${bounds}) as churned,
        count(*)::int as customers, coalesce(sum(mrr), 0)::float8 as mrr, coalesce(sum(mrr * mrr), 0)::float8 as "mrrSquares"
      from customers group by 1, 2, 3
    ) as counted left join personas on personas.id = persona_id`);
}
