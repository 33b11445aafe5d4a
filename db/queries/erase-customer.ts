import { sql } from 'drizzle-orm';
import { quotable } from '@/lib/domain/without-quotes';
import type { Db } from '../client';
import { eraseQuotes } from './erase-quotes';

interface Customer {
  id: number;
  externalId: string;
  name: string | null;
  email: string | null;
}

export interface ErasedCounts {
  contacts: number;
  comments: number;
  purchases: number;
  /** Texts of colleagues that named or quoted the customer. */
  quotes: number;
}

/**
 * Takes from a customer, and from everything that is stored beside it, what tells who it is: name, address, attributes, words, what colleagues wrote down of
 * these, and the numbers that other systems know it, its contacts and its purchases by. What is counted stays. The caller has locked the customer, and keeps writers and readers of comments out.
 */
export async function eraseCustomer(
  tx: Db,
  customer: Customer,
  { salt, now }: { salt: string; now: Date },
): Promise<ErasedCounts> {
  const { id } = customer;
  const quotes = await eraseQuotes(tx, await readQuotable(tx, customer));
  // In the order of the old ones, by which contacts of one instant are told apart.
  const fresh = (order: string) =>
    sql`'anonymous-' || ${salt}::text || '-' || lpad((row_number() over (order by ${sql.raw(order)}))::text, 8, '0')`;
  await tx.execute(sql`
    create temp table erased_contacts on commit drop as
    select source_id, external_id, occurred_at, btrim(coalesce(comment, '')) <> '' as commented,
      ${fresh('source_id, external_id')} as fresh,
      'reason ' || case when btrim(reason) <> '' then dense_rank() over (order by lower(btrim(reason))) end as reason
    from interactions where customer_id = ${id}`);
  await tx.execute(sql`
    create temp table erased_purchases on commit drop as
    select external_id, ${fresh('external_id')} as fresh from purchases where customer_id = ${id}`);
  await tx.execute(sql`
    insert into verbatim_months (month)
    select distinct date_trunc('month', occurred_at at time zone 'UTC')::date from erased_contacts where commented order by 1
    on conflict (month) do update set stale = true`);
  await tx.execute(sql`
    delete from verbatims v using erased_contacts gone where v.source_id = gone.source_id and v.external_id = gone.external_id`);
  // Repeat contacts are told by their reasons: the same one stays the same.
  await tx.execute(sql`
    update interactions i set external_id = gone.fresh, comment = null,
      reason = gone.reason
    from erased_contacts gone
    where i.customer_id = ${id} and i.source_id = gone.source_id and i.external_id = gone.external_id and i.occurred_at = gone.occurred_at`);
  await tx.execute(sql`
    update interaction_keys key set external_id = gone.fresh from erased_contacts gone
    where key.source_id = gone.source_id and key.external_id = gone.external_id`);
  await tx.execute(sql`
    update purchases set external_id = gone.fresh from erased_purchases gone where purchases.external_id = gone.external_id`);
  await eraseHistory(tx, customer);
  await tx.execute(sql`
    update customers set external_id = ${`anonymous-${salt}`}, name = null, email = null, attributes = '{}',
      anonymised_at = ${now.toISOString()}::timestamptz
    where id = ${id}`);
  const [counts] = await tx.execute<Omit<ErasedCounts, 'quotes'> & Record<string, unknown>>(sql`
    select (select count(*) from erased_contacts)::int as contacts, (select count(*) from erased_contacts where commented)::int as comments,
      (select count(*) from erased_purchases)::int as purchases`);
  await tx.execute(sql`drop table erased_contacts, erased_purchases`);
  return { contacts: 0, comments: 0, purchases: 0, ...counts, quotes };
}

/** What the customer is or was called, and has said. */
async function readQuotable(tx: Db, { id, externalId, name, email }: Customer): Promise<string[]> {
  const said = await tx.execute<{ comment: string }>(sql`
    select comment from interactions where customer_id = ${id} and comment is not null
    union select before ->> 'comment' from import_changes
    where (before ->> 'customer_id')::int4 = ${id} and before ->> 'comment' is not null`);
  const called = await tx.execute<{ name: string | null; email: string | null }>(sql`
    select before ->> 'name' as name, before ->> 'email' as email from import_changes where customer_id = ${id}`);
  return quotable({
    names: [externalId, name, email, ...called.flatMap((was) => [was.name, was.email])],
    comments: said.map(({ comment }) => comment),
  });
}

/** What imports overwrote, so that undoing one brings nothing back, and rows of files that could not be used. */
async function eraseHistory(tx: Db, { id, externalId, name, email }: Customer): Promise<void> {
  await tx.execute(sql`
    update import_changes set before = before - 'name' - 'email' - 'attributes' where customer_id = ${id}`);
  await tx.execute(sql`
    update import_changes change set external_id = gone.fresh,
      before = before || jsonb_build_object('external_id', gone.fresh, 'comment', null, 'reason', null)
    from erased_contacts gone where change.source_id = gone.source_id and change.external_id = gone.external_id`);
  // Contacts that a correction has given to somebody else.
  await tx.execute(sql`
    update import_changes set before = before || '{"comment": null, "reason": null}'
    where external_id is not null and (before ->> 'customer_id')::int4 = ${id}`);
  await tx.execute(sql`
    update import_changes change set purchase = gone.fresh, before = before || jsonb_build_object('external_id', gone.fresh)
    from erased_purchases gone where change.purchase = gone.external_id`);
  const told = [externalId, name, email].filter((word) => word !== null && word.trim() !== '');
  await tx.execute(sql`
    delete from import_rejects where exists (
      select 1 from jsonb_array_elements_text(cells) as cell where lower(btrim(cell)) in ${told.map((word) => word?.trim().toLowerCase())})`);
}
