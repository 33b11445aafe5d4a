import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';
import type { Grain } from '../schema/tallies';

export interface SetKey {
  grain: Grain;
  start: Day;
  touchpointId: number;
}

const REFRESH_LOCK = 7_210_003;

/** Lets one refresher work at a time; held until the transaction ends. */
export async function lockForRefresh(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${REFRESH_LOCK})`);
}

/** The first days of the months that hold a stale set, in order. */
export async function listStaleMonths(db: Db): Promise<Day[]> {
  const rows = await db.execute<{ month: Day }>(
    sql`select distinct date_trunc('month', start::timestamp)::date::text as month from customer_sets where stale order by 1`,
  );
  return rows.map(({ month }) => month);
}

/**
 * Locks the stale sets of a month until the transaction ends, and says which. A writer that would mark one of them again waits, and then finds
 * it good or gone; one that has marked it and not committed keeps its row, which is passed over and stays stale. So whatever is read after
 * this holds all that the marks stood for. Waits for nobody, and so cannot deadlock with a writer.
 */
export async function claimStaleSets(tx: Db, month: Day): Promise<SetKey[]> {
  return await tx.execute<SetKey & Record<string, unknown>>(sql`
    select grain, start::text, touchpoint_id as "touchpointId"
    from customer_sets
    where stale and start >= ${month}::date and start < ${month}::date + interval '1 month'
    order by grain, start, touchpoint_id
    for no key update skip locked`);
}
