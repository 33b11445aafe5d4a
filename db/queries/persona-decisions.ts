import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { PersonaRule } from '@/lib/domain/personas/rule';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { fitsRule } from './persona-predicate';

export interface RankedPersona {
  id: number;
  /** Null: whoever a source put there. */
  rule: PersonaRule | null;
}

const ASSIGN_LOCK = 7_210_004;

/** Lets one assignment work at a time, from reading the rules to its end. */
export async function lockForAssignment(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ASSIGN_LOCK})`);
}

/** The personas in use, in the order in which they are tried. */
export async function listRankedPersonas(db: Db) {
  return db.execute<{ id: number; slug: string; name: string; rule: unknown }>(
    sql`select id, slug, name, rule from personas where retired_at is null order by priority, name, slug`,
  );
}

/** Whether anybody is left in a persona that was retired. */
export async function isAnyoneRetired(db: Db): Promise<boolean> {
  const [found] = await db.execute<{ left: boolean }>(sql`
    select exists (select from customers c join personas p on p.id = c.persona_id where p.retired_at is not null)
      or exists (select from daily_tallies t join personas p on p.id = t.persona_id where p.retired_at is not null) as left`);
  return found?.left ?? false;
}

/**
 * Decides for every customer, or those that an import created, changed or brought purchases of, which persona comes first; the decisions live in a table of their own
 * until the transaction ends. Who fits none has none. Who was anonymised, and so
 * fits nothing any more, stays where they were.
 */
export async function decidePersonas(
  tx: Db,
  personas: readonly RankedPersona[],
  { today, importId }: { today: Day; importId: number | null },
): Promise<{ customers: number; changed: number }> {
  const cases = personas.map(({ id, rule }, index) => {
    const fits = rule === null ? sql`c.persona_id = ${id}` : fitsRule(rule, today);
    return sql`when ${fits} then ${index}::int`;
  });
  const nth = cases.length === 0 ? sql`null::int` : sql`case ${sql.join(cases, sql` `)} end`;
  const among =
    importId === null
      ? sql`true`
      : sql`(c.import_id = ${importId}
          or c.id in (select customer_id from import_changes where import_id = ${importId} and customer_id is not null)
          or c.id in (select customer_id from purchases where import_id = ${importId}))`;
  await tx.execute(sql`
    create temp table persona_decisions (
      customer_id int4 primary key, before int4, persona_id int4, by_rule bool not null
    ) on commit drop`);
  await tx.execute(sql`
    insert into persona_decisions (customer_id, before, persona_id, by_rule)
    select tried.id, tried.persona_id, persona.id, coalesce(persona.by_rule, false)
    from (select c.id, c.persona_id, ${nth} as nth from customers c where c.anonymised_at is null and ${among}) as tried
    left join unnest(${arrayOf(
      'int4',
      personas.map((_, index) => index),
    )}, ${arrayOf(
      'int4',
      personas.map(({ id }) => id),
    )}, ${arrayOf(
      'bool',
      personas.map(({ rule }) => rule !== null),
    )}) as persona (nth, id, by_rule) on persona.nth = tried.nth`);
  await tx.execute(sql`analyze persona_decisions`);
  const [counts] = await tx.execute<{ customers: number; changed: number }>(sql`
    select count(*)::int as customers, (count(*) filter (where before is distinct from persona_id))::int as changed from persona_decisions`);
  return counts ?? { customers: 0, changed: 0 };
}

/** Gives the customers the personas decided; returns how many changed. */
export async function writeDecisions(tx: Db): Promise<number> {
  const written = await tx.execute(sql`
    update customers set persona_id = d.persona_id from persona_decisions d
    where d.customer_id = customers.id and customers.persona_id is distinct from d.persona_id`);
  return written.count;
}
