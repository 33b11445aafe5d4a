import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** Marks the months (UTC) of staged rows that have, or had, a comment. In order, so that two writers never wait for each other in a ring. */
export async function markStagedVerbatims(tx: Db): Promise<void> {
  await tx.execute(sql`
    insert into verbatim_months (month)
    select distinct date_trunc('month', occurred_at at time zone 'UTC')::date from ingest_staging where comment is not null order by 1
    on conflict (month) do update set stale = true where not verbatim_months.stale`);
}

/** Marks every month that holds comments, or did: for whatever changes interactions other than through the staging table. */
export async function markAllVerbatims(tx: Db): Promise<void> {
  await tx.execute(sql`
    insert into verbatim_months (month)
    select distinct date_trunc('month', occurred_at at time zone 'UTC')::date from interactions where comment is not null
    union select month from verbatim_months order by 1
    on conflict (month) do update set stale = true where not verbatim_months.stale`);
}

/** Marks the months that were there before anybody marked any. Waits for no writer that marks a known one. */
export async function markUnmarkedVerbatims(tx: Db): Promise<void> {
  await tx.execute(sql`
    insert into verbatim_months (month)
    select distinct date_trunc('month', occurred_at at time zone 'UTC')::date from interactions where comment is not null order by 1
    on conflict (month) do nothing`);
}
