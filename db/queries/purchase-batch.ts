import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { arrayOf } from './array-literal';

/** A purchase as stored, by column. */
export interface StoredPurchase extends Record<string, unknown> {
  external_id: string;
  customer_id: number;
  purchased_on: string;
  amount: number;
  category: string | null;
  import_id: number | null;
}

/** The ids of the customers of these external ids that exist. */
export async function findCustomerIds(tx: Db, externalIds: readonly string[]): Promise<Map<string, number>> {
  const found = await tx.execute<{ id: number; external_id: string }>(sql`
    select id, external_id from customers where external_id = any((select ${arrayOf('text', externalIds)})::text[])`);
  return new Map(found.map((row) => [row.external_id, row.id]));
}

/** The purchases of these numbers that are known, locked in the order of the numbers, so that two batches never wait in a ring. */
export async function findPurchases(tx: Db, externalIds: readonly string[]): Promise<StoredPurchase[]> {
  return tx.execute<StoredPurchase>(sql`
    select external_id, customer_id, purchased_on::text, amount::float8, category, import_id
    from purchases where external_id = any((select ${arrayOf('text', externalIds)})::text[]) order by external_id for update`);
}

/** Writes purchases, new ones and changed ones, in the order of their numbers. */
export async function writePurchases(tx: Db, purchases: readonly StoredPurchase[]): Promise<void> {
  await tx.execute(sql`
    insert into purchases (external_id, customer_id, purchased_on, amount, category, import_id)
    select external_id, customer_id, purchased_on, amount, category, import_id
    from jsonb_to_recordset(${JSON.stringify(purchases)}::text::jsonb) as next (external_id text, customer_id int4, purchased_on date,
      amount numeric(14, 2), category text, import_id int4)
    order by external_id
    on conflict (external_id) do update set customer_id = excluded.customer_id, purchased_on = excluded.purchased_on,
      amount = excluded.amount, category = excluded.category, import_id = excluded.import_id`);
}

/** Keeps purchases as they were before an import changed them. */
export async function keepPurchases(
  tx: Db,
  importId: number,
  before: readonly StoredPurchase[],
): Promise<void> {
  if (before.length === 0) return;
  await tx.execute(sql`
    insert into import_changes (import_id, purchase, before)
    select ${importId}, before ->> 'external_id', before
    from unnest(${arrayOf(
      'jsonb',
      before.map((purchase) => JSON.stringify(purchase)),
    )}) as kept (before)`);
}
