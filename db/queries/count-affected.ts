import { sql } from 'drizzle-orm';
import type { Period } from '@/lib/domain/period';
import type { Db } from '../client';
import { arrayOf } from './array-literal';

/** Whose bad contacts are asked for. */
export interface AffectedScope extends Period {
  touchpointId: number;
  personaId: number | null;
  partnerId: number | null;
}

export interface Affected {
  /** Distinct customers with a bad contact. */
  customers: number;
  /** What those of them who are customers pay a month. */
  mrr: number;
}

/** Who meets a touchpoint at all. */
export interface Exposure {
  interactions: number;
  /** What those of them who are customers pay a month. */
  mrr: number;
}

/** For each scope, in order; `asOf`: who has left by then pays nothing. Reads only the contacts of the touchpoints named. */
export async function countAffected(
  db: Db,
  scopes: readonly AffectedScope[],
  when: When,
): Promise<Affected[]> {
  const met = await countMet(db, scopes, { ...when, onlyBad: true });
  return met.map(({ customers, mrr }) => ({ customers, mrr }));
}

/** The same of everybody who had a contact, bad or not. */
export async function countExposed(
  db: Db,
  scopes: readonly AffectedScope[],
  when: When,
): Promise<Exposure[]> {
  const met = await countMet(db, scopes, { ...when, onlyBad: false });
  return met.map(({ interactions, mrr }) => ({ interactions, mrr }));
}

interface When {
  timezone: string;
  asOf: string;
}

type Met = Affected & Exposure;

async function countMet(
  db: Db,
  scopes: readonly AffectedScope[],
  { timezone, asOf, onlyBad }: When & { onlyBad: boolean },
): Promise<Met[]> {
  if (scopes.length === 0) return [];
  const column = (key: 'touchpointId' | 'personaId' | 'partnerId') =>
    arrayOf(
      'int4',
      scopes.map((scope) => scope[key] ?? 0),
    );
  const days = (key: 'from' | 'to') =>
    arrayOf(
      'date',
      scopes.map((scope) => scope[key]),
    );
  return await db.execute<Met & Record<string, unknown>>(sql`
    select a.customers, a.interactions, a.mrr
    from unnest(${column('touchpointId')}, ${column('personaId')}, ${column('partnerId')}, ${days('from')}, ${days('to')})
      with ordinality as s (touchpoint, persona, partner, "from", "to", nth),
    lateral (
      select count(*)::int4 as customers, coalesce(sum(contacts), 0)::int4 as interactions,
        coalesce(sum(c.mrr) filter (where c.churned_on is null or c.churned_on >= ${asOf}::date), 0)::float8 as mrr
      from (
        select customer_id, count(*) as contacts from interactions i
        where i.touchpoint_id = s.touchpoint
          and i.occurred_at >= s."from"::timestamp at time zone ${timezone} and i.occurred_at < s."to"::timestamp at time zone ${timezone}
          and (s.persona = 0 or i.persona_id = s.persona) and (s.partner = 0 or i.partner_id = s.partner)
          ${onlyBad ? sql`and i.verdict = 'bad'` : sql``}
        group by 1
      ) as met join customers c on c.id = met.customer_id
    ) as a order by nth`);
}

/** What all who are customers on the day pay a month. */
export async function sumRevenue(db: Db, asOf: string): Promise<number> {
  const [row] = await db.execute<{ mrr: number }>(sql`
    select coalesce(sum(mrr), 0)::float8 as mrr from customers
    where started_on < ${asOf}::date and (churned_on is null or churned_on >= ${asOf}::date)`);
  return row?.mrr ?? 0;
}
