import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** Instants are ISO 8601. */
export interface FoundCustomer {
  id: number;
  externalId: string;
  name: string | null;
  email: string | null;
  personaName: string | null;
  startedOn: string | null;
  churnedOn: string | null;
  contacts: number;
  comments: number;
  lastContactAt: string | null;
  anonymisedAt: string | null;
}

const isoOf = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Customers in whose number, name or e-mail address the words are, by number; all where there are none. */
export async function searchCustomers(
  db: Db,
  search: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: FoundCustomer[]; total: number }> {
  const like = `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const found =
    search === ''
      ? sql`true`
      : sql`(c.external_id ilike ${like} or c.name ilike ${like} or c.email ilike ${like})`;
  const [counted] = await db.execute<{ total: number }>(
    sql`select count(*)::float8 as total from customers c where ${found}`,
  );
  const rows = await db.execute<FoundCustomer & Record<string, unknown>>(sql`
    select c.id, c.external_id as "externalId", c.name, c.email, p.name as "personaName", c.started_on::text as "startedOn",
      c.churned_on::text as "churnedOn", met.contacts, met.comments, ${isoOf('met.last_at')} as "lastContactAt",
      ${isoOf('c.anonymised_at')} as "anonymisedAt"
    from (
      select * from customers c where ${found} order by c.external_id, c.id limit ${limit} offset ${offset}
    ) c left join personas p on p.id = c.persona_id,
    lateral (
      select count(*)::int as contacts, (count(*) filter (where btrim(comment) <> ''))::int as comments, max(occurred_at) as last_at
      from interactions where customer_id = c.id
    ) met
    order by c.external_id, c.id`);
  return { rows: [...rows], total: counted?.total ?? 0 };
}
