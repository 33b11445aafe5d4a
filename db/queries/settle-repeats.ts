import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { analyzeStaging, contentOf, storedColumns, storedOf } from './ingest-staging';

/**
 * For a batch some of whose rows are known: takes unchanged rows out of the staging table, and of changed ones stages the old row with sign −1,
 * removes it, keeps it for undoing, and moves the key. Returns how many rows were corrected and how many were unchanged.
 */
export async function settleRepeats(
  tx: Db,
  { sourceId, importId, timezone }: { sourceId: number; importId: number | null; timezone: string },
): Promise<{ corrected: number; unchanged: number }> {
  await tx.execute(sql`
    with locked as (
      select 1 from interaction_keys where source_id = ${sourceId} and external_id in (select external_id from ingest_staging)
      order by external_id for update
    ) select count(*) from locked`);
  // Row by row: the planner knows nothing of the batch, and a wrong guess would read every partition.
  await tx.execute(sql`
    insert into ingest_staging (sign, day, old_table, old_place, ${storedColumns})
    select -1, (old.occurred_at at time zone ${timezone})::date, old.tableoid, old.ctid, ${storedOf('old')}
    from ingest_staging new
    cross join lateral (
      select * from interaction_keys where source_id = ${sourceId} and external_id = new.external_id limit 1
    ) key
    cross join lateral (
      select tableoid, ctid, * from interactions i
      where i.occurred_at = key.occurred_at and i.customer_id = key.customer_id
        and i.source_id = key.source_id and i.external_id = key.external_id
      limit 1
    ) old`);
  await analyzeStaging(tx);
  await tx.execute(sql`
    update ingest_staging new set persona_id = old.persona_id from ingest_staging old
    where old.sign = -1 and new.sign = 1 and old.external_id = new.external_id
      and not new.persona_given and old.customer_id = new.customer_id`);
  const same = await tx.execute(sql`
    with same as (
      select new.external_id from ingest_staging new join ingest_staging old using (external_id)
      where new.sign = 1 and old.sign = -1 and (${contentOf('new')}) is not distinct from (${contentOf('old')})
    )
    delete from ingest_staging using same where ingest_staging.external_id = same.external_id returning sign`);
  const changed = await tx.execute(sql`
    update interaction_keys key set occurred_at = new.occurred_at, customer_id = new.customer_id
    from ingest_staging new join ingest_staging old using (external_id)
    where new.sign = 1 and old.sign = -1 and key.source_id = ${sourceId} and key.external_id = new.external_id
    returning 1`);
  if (changed.length > 0) {
    if (importId !== null) {
      await tx.execute(sql`
        insert into import_changes (import_id, source_id, external_id, before)
        select ${importId}, ${sourceId}, external_id, to_jsonb(old) - '{sign,day,persona_given,old_table,old_place}'::text[]
        from ingest_staging old where sign = -1`);
    }
    await removeOld(tx);
  }
  return { corrected: changed.length, unchanged: same.length / 2 };
}

/** Deletes from `interactions` what is staged with sign −1, at the place where it was found. */
async function removeOld(tx: Db): Promise<void> {
  const tables = await tx.execute<{ name: string }>(
    sql`select distinct old_table::regclass::text as name from ingest_staging where sign = -1 order by 1`,
  );
  for (const { name } of tables) {
    await tx.execute(sql`
      delete from ${sql.raw(name)} where ctid = any(array(
        select old_place from ingest_staging where sign = -1 and old_table = ${name}::regclass))`);
  }
}
