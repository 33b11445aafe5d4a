import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { analyzeStaging, createStaging, storedColumns } from './ingest-staging';
import { bringStagedHome } from './merged-touchpoints';
import { firstKeptInstant } from './kept-days';
import { dropEmptyTallies, moveTallies } from './move-tallies';
import { readTimezone } from './read-timezone';

/** Takes an import's interactions out and puts back those that it had replaced; keys and tallies follow. What was dropped stays counted. The caller keeps writers out. */
export async function restoreInteractions(
  tx: Db,
  importId: number,
): Promise<{ removed: number; restored: number }> {
  const timezone = await readTimezone(tx);
  await createStaging(tx);
  await tx.execute(sql`
    with removed as (delete from interactions where import_id = ${importId} and occurred_at >= ${firstKeptInstant} returning *)
    insert into ingest_staging (sign, day, ${storedColumns})
    select -1, (occurred_at at time zone ${timezone})::date, ${storedColumns} from removed`);
  await analyzeStaging(tx);
  await tx.execute(sql`
    delete from interaction_keys key using ingest_staging gone, imports
    where imports.id = ${importId} and key.source_id = imports.source_id and key.external_id = gone.external_id`);
  // The oldest kept row is the one before this import: the same file may have revised a row more than once.
  await tx.execute(sql`
    insert into ingest_staging (sign, day, ${storedColumns})
    select 1, (old.occurred_at at time zone ${timezone})::date, ${storedColumns}
    from (
      select distinct on (external_id) before from import_changes
      where import_id = ${importId} and external_id is not null
        and (before ->> 'import_id')::int4 is distinct from ${importId}
      order by external_id, id
    ) as kept, lateral jsonb_populate_record(null::interactions, kept.before) as old
    where old.occurred_at >= ${firstKeptInstant}
      and exists (select 1 from ingest_staging gone where gone.sign = -1 and gone.external_id = old.external_id)`);
  await bringStagedHome(tx);
  await tx.execute(sql`
    with source as (select source_id from imports where id = ${importId}),
    keys as (
      insert into interaction_keys (source_id, external_id, occurred_at, customer_id)
      select source_id, external_id, occurred_at, customer_id from ingest_staging, source where sign = 1
    )
    insert into interactions (source_id, ${storedColumns})
    select source_id, ${storedColumns} from ingest_staging, source where sign = 1`);
  await moveTallies(tx, { signed: true });
  await dropEmptyTallies(tx);
  const [counts] = await tx.execute<{ removed: number; restored: number }>(sql`
    select (count(*) filter (where sign = -1))::int as removed, (count(*) filter (where sign = 1))::int as restored from ingest_staging`);
  return counts ?? { removed: 0, restored: 0 };
}

/** Puts customers back as they were before an import, and removes those that it created and that nothing else speaks of. */
export async function restoreCustomers(
  tx: Db,
  importId: number,
): Promise<{ customersRemoved: number; customersRestored: number }> {
  const restored = await tx.execute(sql`
    update customers set name = old.name, email = old.email, persona_id = old.persona_id, started_on = old.started_on,
      churned_on = old.churned_on, churn_reason = old.churn_reason, mrr = old.mrr, attributes = old.attributes
    from (
      select distinct on (customer_id) customer_id, before from import_changes
      where import_id = ${importId} and customer_id is not null order by customer_id, id
    ) as kept
    join customers now on now.id = kept.customer_id,
    lateral jsonb_populate_record(now, kept.before) as old
    where customers.id = kept.customer_id returning 1`);
  const removed = await tx.execute(sql`
    delete from customers where import_id = ${importId}
      and not exists (select 1 from interaction_keys where interaction_keys.customer_id = customers.id)
      and not exists (select 1 from purchases where purchases.customer_id = customers.id) returning 1`);
  return { customersRemoved: removed.length, customersRestored: restored.length };
}

/** Takes an import's purchases out and puts back those that it had replaced. */
export async function restorePurchases(
  tx: Db,
  importId: number,
): Promise<{ removed: number; restored: number }> {
  const removed = await tx.execute(sql`delete from purchases where import_id = ${importId}`);
  const restored = await tx.execute(sql`
    insert into purchases (external_id, customer_id, purchased_on, amount, category, import_id)
    select old.external_id, old.customer_id, old.purchased_on, old.amount, old.category, old.import_id
    from (
      select distinct on (purchase) before from import_changes
      where import_id = ${importId} and purchase is not null
        and (before ->> 'import_id')::int4 is distinct from ${importId}
      order by purchase, id
    ) as kept, lateral jsonb_populate_record(null::purchases, kept.before) as old`);
  return { removed: removed.count, restored: restored.count };
}
