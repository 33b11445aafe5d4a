import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';
import type { MonthPartition } from './month-partitions';

/** Whether a set of customers of an earlier day waits to be made anew. */
export async function isAnySetStaleBefore(tx: Db, day: Day): Promise<boolean> {
  const [found] = await tx.execute<{ stale: boolean }>(
    sql`select exists (select 1 from customer_sets where stale and start < ${day}::date) as stale`,
  );
  return found?.stale ?? false;
}

/** Drops month tables, and everything that speaks of single interactions before the first day (UTC) that is kept. */
export async function dropMonths(tx: Db, partitions: readonly MonthPartition[], from: Day): Promise<void> {
  const earlier = sql`< ${from}::date::timestamp at time zone 'UTC'`;
  await tx.execute(sql`delete from verbatims where occurred_at ${earlier}`);
  await tx.execute(sql`delete from verbatim_months where month < ${from}::date`);
  await tx.execute(sql`delete from interaction_keys where occurred_at ${earlier}`);
  await tx.execute(
    sql`delete from import_changes where external_id is not null and (before ->> 'occurred_at')::timestamptz ${earlier}`,
  );
  for (const { table } of partitions) await tx.execute(sql`drop table ${sql.identifier(table)}`);
}
