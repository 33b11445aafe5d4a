import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import type { Db } from '../client';

export interface AffectedRow {
  externalId: string;
  name: string | null;
  email: string | null;
  mrr: number | null;
  bad: number;
  /** ISO. */
  lastAt: string;
}

/** Whose contacts an issue is about; null narrows nothing. */
export interface AffectedScope {
  touchpointId: number;
  personaId: number | null;
  partnerId: number | null;
  /** Days of the organisation, `to` exclusive; may overlap. */
  days: readonly Period[];
}

/** Customers with a bad contact at the touchpoint in those days, those who pay the most first, and how many they are. */
export async function listAffected(
  db: Db,
  { touchpointId, personaId, partnerId, days }: AffectedScope,
  { timezone, limit, offset }: { timezone: string; limit: number; offset: number },
): Promise<{ rows: AffectedRow[]; total: number }> {
  const midnight = (day: Day) => sql`(${day}::date::timestamp at time zone ${timezone})`;
  const within = sql.join(
    days.map(({ from, to }) => sql`(i.occurred_at >= ${midnight(from)} and i.occurred_at < ${midnight(to)})`),
    sql` or `,
  );
  const rows = await db.execute<AffectedRow & { total: number } & Record<string, unknown>>(sql`
    with affected as (
      select i.customer_id, count(*)::int as bad, max(i.occurred_at) as last_at
      from interactions i
      where i.touchpoint_id = ${touchpointId} and i.verdict = 'bad' and (${within})
        ${personaId === null ? sql`` : sql`and i.persona_id = ${personaId}`}
        ${partnerId === null ? sql`` : sql`and i.partner_id = ${partnerId}`}
      group by i.customer_id
    )
    select c.external_id as "externalId", c.name, c.email, c.mrr::float8 as mrr, a.bad,
      to_char(a.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastAt",
      (select count(*)::int from affected) as total
    from affected a join customers c on c.id = a.customer_id
    order by c.mrr desc nulls last, a.bad desc, c.external_id
    limit ${limit} offset ${offset}`);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
