import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';
import type { Grain } from '../schema/tallies';
import type { SetKey } from './customer-stale-sets';

/** Distinct customers of a touchpoint on a day or in a month. */
export interface ContactCounts extends SetKey {
  seen: number;
  answered: number;
  bad: number;
}

/** The first days of the months that have interactions or sets, in order, and how many sets are stale. */
export async function listCountedMonths(db: Db): Promise<{ months: Day[]; stale: number }> {
  const rows = await db.execute<{ month: Day; stale: number }>(sql`
    select date_trunc('month', start::timestamp)::date::text as month, sum(stale)::int as stale
    from (
      select start, (case when stale then 1 else 0 end) as stale from customer_sets
      union all
      select start, 0 from tally_rollups where grain = 'month'
    ) as counted
    group by 1 order by 1`);
  return { months: rows.map(({ month }) => month), stale: rows.reduce((sum, row) => sum + row.stale, 0) };
}

/** Lets the planner hash a month in memory; until the transaction ends. */
export async function tuneForRecount(tx: Db): Promise<void> {
  await tx.execute(sql`select set_config('work_mem', '128MB', true), set_config('jit', 'off', true)`);
}

/** Counted from the interactions of a month, by day or over the month. */
export async function recountCustomers(
  db: Db,
  { grain, month, timezone }: { grain: Grain; month: Day; timezone: string },
): Promise<ContactCounts[]> {
  const local = sql`occurred_at at time zone ${timezone}`;
  const start = grain === 'day' ? sql`(${local})::date` : sql`date_trunc('month', ${local})::date`;
  return await db.execute<ContactCounts & Record<string, unknown>>(sql`
    select ${sql.raw(`'${grain}'`)} as grain, start::text, touchpoint_id as "touchpointId",
      count(*)::int as seen, (count(*) filter (where answered))::int as answered, (count(*) filter (where bad))::int as bad
    from (
      select ${start} as start, touchpoint_id, customer_id, bool_or(verdict is not null) as answered,
        bool_or(verdict is not null and verdict = 'bad') as bad
      from interactions
      where occurred_at >= (${month}::timestamp - interval '1 day') at time zone ${timezone}
        and occurred_at < (${month}::timestamp + interval '1 month 1 day') at time zone ${timezone}
      group by 1, 2, 3
    ) as met
    where start >= ${month}::date and start < ${month}::date + interval '1 month'
    group by start, touchpoint_id`);
}
