import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import { TALLY_FIELDS, type Tally } from '@/lib/domain/tally';
import type { Db } from '../client';
import { columnOf } from './tally-sums';

export interface PersonaTally {
  touchpointId: number;
  /** Null: contacts without a persona. */
  personaId: number | null;
  tally: Tally;
}

/** How many customers a persona has before a day, and what the active ones pay a month. */
export interface PersonaSize extends Record<string, unknown> {
  /** Null: customers without a persona. */
  personaId: number | null;
  customers: number;
  active: number;
  /** Active ones whose MRR is known, with its sum and sum of squares. */
  paying: number;
  mrr: number;
  mrrSquares: number;
}

/** What the figures of all personas over a period are read from. */
export interface PersonaFacts {
  tallies: PersonaTally[];
  /** Before the period's end. */
  sizes: PersonaSize[];
}

const SUMS = sql.raw(TALLY_FIELDS.map((field) => `sum(${columnOf(field)})::float8 as "${field}"`).join(', '));

/** All of it as at one moment. */
export async function countPersonas(db: Db, period: Period): Promise<PersonaFacts> {
  return db.transaction(
    async (tx) => ({ tallies: await tallyPersonas(tx, period), sizes: await sizePersonas(tx, period.to) }),
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** The tally of every touchpoint and persona that met in a period. */
async function tallyPersonas(db: Db, { from, to }: Period): Promise<PersonaTally[]> {
  const rows = await db.execute<
    Tally & { touchpointId: number; personaId: number | null } & Record<string, unknown>
  >(sql`
    select touchpoint_id as "touchpointId", persona_id as "personaId", ${SUMS}
    from daily_tallies where day >= ${from}::date and day < ${to}::date group by 1, 2`);
  return Array.from(rows, ({ touchpointId, personaId, ...tally }) => ({ touchpointId, personaId, tally }));
}

/** As `baseOf` of lib/customers counts them: who starts later is left out, and without a first day nobody is active. */
export async function sizePersonas(db: Db, day: Day): Promise<PersonaSize[]> {
  const active = sql`(started_on < ${day}::date and (churned_on is null or churned_on >= ${day}::date))`;
  return db.execute<PersonaSize>(sql`
    select persona_id as "personaId", count(*)::int as customers, (count(*) filter (where ${active}))::int as active,
      (count(mrr) filter (where ${active}))::int as paying, coalesce(sum(mrr) filter (where ${active}), 0)::float8 as mrr,
      coalesce(sum(mrr * mrr) filter (where ${active}), 0)::float8 as "mrrSquares"
    from customers where started_on is null or started_on < ${day}::date group by 1`);
}
