import { sql } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import { arrayOf } from '@/db/queries/array-literal';
import type { Db } from '@/db/client';
import { keepCustomers } from './keep-customers';
import type { Names } from './resolve-names';
import type { IngestRow } from './row';

interface KnownCustomer extends Record<string, unknown> {
  id: number;
  external_id: string;
  persona_id: number | null;
  /** Null: not asked for. */
  attributes: Record<string, unknown> | null;
}

export interface ResolvedCustomers {
  customers: Map<string, { id: number; persona_id: number | null }>;
  created: number;
  changed: number;
}

/**
 * Finds the customers of a batch and creates those that are unknown. Attributes are merged into the customer's own; a persona is given to a customer
 * who has none. First all insertions, then all locks, both in key order: no two batches wait in a ring.
 */
export async function resolveCustomers(
  tx: Db,
  importId: number | null,
  rows: readonly IngestRow[],
  names: Names,
): Promise<ResolvedCustomers> {
  const wishes = collectWishes(rows, names);
  const attributes = rows.some((row) => row.attributes !== undefined);
  const found = await findCustomers(tx, [...wishes.keys()], { attributes });
  const known = new Map(found.map((customer) => [customer.external_id, customer]));
  const missing = [...wishes].filter(([id]) => !known.has(id));
  const created = await createCustomers(tx, importId, missing);
  const raced = missing.map(([id]) => id).filter((id) => !created.has(id));
  for (const customer of await findCustomers(tx, raced, { attributes }))
    known.set(customer.external_id, customer);
  const changed = await grantWishes(tx, { importId, known, wishes });
  return { customers: new Map([...known, ...created]), created: created.size, changed };
}

interface Wish {
  personaId: number | null;
  attributes: Record<string, unknown> | null;
}

function collectWishes(rows: readonly IngestRow[], names: Names): Map<string, Wish> {
  const wishes = new Map<string, Wish>();
  for (const row of rows) {
    const wish = wishes.get(row.customer) ?? { personaId: null, attributes: null };
    if (row.persona !== undefined) wish.personaId = names.personas.get(row.persona) ?? null;
    if (row.attributes !== undefined) wish.attributes = { ...wish.attributes, ...row.attributes };
    wishes.set(row.customer, wish);
  }
  return wishes;
}

async function findCustomers(
  tx: Db,
  ids: readonly string[],
  { lock = false, attributes = false },
): Promise<KnownCustomer[]> {
  if (ids.length === 0) return [];
  return tx.execute<KnownCustomer>(sql`
    select customer.* from unnest(${arrayOf('text', lock ? ids.toSorted() : ids)}) as wanted (name)
    cross join lateral (
      select id, external_id, persona_id, ${sql.raw(attributes ? 'attributes' : 'null as attributes')}
      from customers where external_id = wanted.name limit 1 ${sql.raw(lock ? 'for update' : '')}
    ) customer`);
}

/** Creates customers with what is wished for them; returns, by external id, those that nobody else has created meanwhile. */
async function createCustomers(
  tx: Db,
  importId: number | null,
  missing: readonly (readonly [string, Wish])[],
): Promise<Map<string, KnownCustomer>> {
  if (missing.length === 0) return new Map();
  const created = await tx.execute<KnownCustomer>(sql`
    insert into customers (external_id, import_id, persona_id, attributes)
    select id, ${importId}::int4, persona_id, coalesce(attributes, '{}')
    from unnest(${arrayOf(
      'text',
      missing.map(([id]) => id),
    )},
      ${arrayOf(
        'int4',
        missing.map(([, wish]) => wish.personaId),
      )},
      ${arrayOf(
        'jsonb',
        missing.map(([, wish]) => wish.attributes && JSON.stringify(wish.attributes)),
      )}) as wish (id, persona_id, attributes)
    order by 1 on conflict do nothing returning id, external_id, persona_id, attributes`);
  return new Map(created.map((customer) => [customer.external_id, customer]));
}

/** What the wish would change of the customer; null when nothing. */
function newsOf(customer: KnownCustomer, wish: Wish | undefined): KnownCustomer | null {
  const personaId = customer.persona_id ?? wish?.personaId ?? null;
  const attributes = Object.entries(wish?.attributes ?? {}).filter(
    ([key, value]) => !isDeepStrictEqual(customer.attributes?.[key], value),
  );
  if (personaId === customer.persona_id && attributes.length === 0) return null;
  return {
    ...customer,
    persona_id: personaId,
    attributes: { ...customer.attributes, ...Object.fromEntries(attributes) },
  };
}

/** Applies the wishes to the customers in memory and in the store, and keeps what they were before; returns how many changed. */
async function grantWishes(
  tx: Db,
  {
    importId,
    known,
    wishes,
  }: { importId: number | null; known: Map<string, KnownCustomer>; wishes: Map<string, Wish> },
): Promise<number> {
  const eager = [...known.values()].filter(
    (customer) => newsOf(customer, wishes.get(customer.external_id)) !== null,
  );
  const locked = await findCustomers(
    tx,
    eager.map((customer) => customer.external_id),
    { lock: true, attributes: true },
  );
  const before: { id: number; before: string }[] = [];
  const after: KnownCustomer[] = [];
  for (const customer of locked) {
    const next = newsOf(customer, wishes.get(customer.external_id));
    known.set(customer.external_id, next ?? customer);
    if (next === null) continue;
    const { id, persona_id, attributes } = customer;
    before.push({ id, before: JSON.stringify({ persona_id, attributes }) });
    after.push(next);
  }
  if (after.length > 0) await writeWishes(tx, after);
  if (importId !== null) await keepCustomers(tx, importId, before);
  return after.length;
}

async function writeWishes(tx: Db, customers: readonly KnownCustomer[]): Promise<void> {
  await tx.execute(sql`
    update customers set persona_id = wish.persona_id, attributes = wish.attributes
    from unnest(${arrayOf(
      'int4',
      customers.map((customer) => customer.id),
    )},
      ${arrayOf(
        'int4',
        customers.map((customer) => customer.persona_id),
      )},
      ${arrayOf(
        'jsonb',
        customers.map((customer) => JSON.stringify(customer.attributes)),
      )}) as wish (id, persona_id, attributes)
    where customers.id = wish.id`);
}
