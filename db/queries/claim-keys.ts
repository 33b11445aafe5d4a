import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { isUniqueViolation } from '../errors';

/** Of so many rows one is looked up: enough to recognise a file that is sent again. */
const SAMPLED = 256;

/**
 * Claims the identities of the staged rows; returns how many were new. In key order, so that two writers never wait for each other in a ring.
 * Looking for conflicts doubles the cost of a claim, so it is left out where a sample of the rows is new, and made up for where that was wrong.
 */
export async function claimKeys(tx: Db, sourceId: number): Promise<number> {
  const claim = (db: Db, conflict: SQL) =>
    db.execute(sql`
      insert into interaction_keys (source_id, external_id, occurred_at, customer_id)
      select ${sourceId}::int4, external_id, occurred_at, customer_id from ingest_staging order by external_id ${conflict}`);
  if (await isSampleNew(tx, sourceId)) {
    try {
      return (await tx.transaction((nested) => claim(nested, sql``))).count;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
  return (await claim(tx, sql`on conflict do nothing`)).count;
}

async function isSampleNew(tx: Db, sourceId: number): Promise<boolean> {
  const known = await tx.execute(sql`
    select 1 from (select external_id, row_number() over () % ${SAMPLED}::int as place from ingest_staging) sample
    cross join lateral (
      select 1 from interaction_keys where source_id = ${sourceId} and external_id = sample.external_id limit 1
    ) key
    where place = 1 limit 1`);
  return known.length === 0;
}
