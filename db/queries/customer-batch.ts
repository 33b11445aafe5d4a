import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { arrayOf } from './array-literal';

/** A customer as stored, by column. */
export interface StoredCustomer extends Record<string, unknown> {
  name: string | null;
  email: string | null;
  persona_id: number | null;
  started_on: string | null;
  churned_on: string | null;
  churn_reason: string | null;
  mrr: number | null;
  attributes: Record<string, unknown>;
}

export type KnownCustomer = StoredCustomer & { id: number; external_id: string };

/** The customers of these external ids that exist; locked one after the other in the order of the ids, so that two batches never wait in a ring. */
export async function findCustomers(
  tx: Db,
  ids: readonly string[],
  { lock = false } = {},
): Promise<KnownCustomer[]> {
  return tx.execute<KnownCustomer>(sql`
    select customer.* from unnest(${arrayOf('text', ids.toSorted())}) as wanted (name)
    cross join lateral (
      select id, external_id, name, email, persona_id, started_on::text, churned_on::text, churn_reason, mrr::float8, attributes
      from customers where external_id = wanted.name limit 1 ${sql.raw(lock ? 'for update' : '')}
    ) customer`);
}

/** Creates customers of whom nothing is known yet; returns the external ids of those that nobody else has created meanwhile. */
export async function createCustomers(
  tx: Db,
  importId: number | null,
  ids: readonly string[],
): Promise<Set<string>> {
  const created = await tx.execute<{ external_id: string }>(sql`
    insert into customers (external_id, import_id)
    select id, ${importId}::int4 from unnest(${arrayOf('text', ids.toSorted())}) as wanted (id)
    on conflict do nothing returning external_id`);
  return new Set(created.map((customer) => customer.external_id));
}

export async function writeCustomers(tx: Db, customers: readonly KnownCustomer[]): Promise<void> {
  await tx.execute(sql`
    update customers set name = next.name, email = next.email, persona_id = next.persona_id, started_on = next.started_on,
      churned_on = next.churned_on, churn_reason = next.churn_reason, mrr = next.mrr, attributes = next.attributes
    from jsonb_to_recordset(${JSON.stringify(customers)}::text::jsonb) as next (id int4, name text, email text, persona_id int4, started_on date,
      churned_on date, churn_reason text, mrr numeric(14, 2), attributes jsonb)
    where customers.id = next.id`);
}
