import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { PersonaRule } from '@/lib/domain/personas/rule';
import type { Db } from '../client';
import { fitsRule } from './persona-predicate';

/** What a rule would find among all customers. */
export interface FoundByRule {
  customers: number;
  active: number;
  mrr: number;
  /** Customers who would come into the persona, and those who would leave it; whom an earlier persona's rule fits does not come. */
  joining: number;
  leaving: number;
}

export interface PreviewQuery {
  rule: PersonaRule;
  /** The persona that the rule is for; null: a new one. */
  personaId: number | null;
  /** The rules that are tried before. */
  earlier: readonly PersonaRule[];
  today: Day;
}

export async function countByRule(
  db: Db,
  { rule, personaId, earlier, today }: PreviewQuery,
): Promise<FoundByRule> {
  const active = sql`started_on <= ${today}::date and (churned_on is null or churned_on > ${today}::date)`;
  const [found] = await db.execute<FoundByRule & Record<string, unknown>>(sql`
    select (count(*) filter (where fits))::int as customers, (count(*) filter (where fits and ${active}))::int as active,
      coalesce(sum(mrr) filter (where fits and ${active}), 0)::float8 as mrr,
      (count(*) filter (where fits and not taken and persona_id is distinct from ${personaId}::int4))::int as joining,
      (count(*) filter (where (taken or not fits) and persona_id = ${personaId}::int4))::int as leaving
    from (select ${fitsRule(rule, today)} as fits, ${fitsRule({ any: [...earlier] }, today)} as taken, c.* from customers c) as tried`);
  return found ?? { customers: 0, active: 0, mrr: 0, joining: 0, leaving: 0 };
}

/** How many customers fit both the rule and each of the others, in their order. */
export async function countOverlaps(
  db: Db,
  { rule, today }: PreviewQuery,
  others: readonly PersonaRule[],
): Promise<number[]> {
  if (others.length === 0) return [];
  const counts = others.map((other) => sql`(count(*) filter (where ${fitsRule(other, today)}))::int`);
  const [row] = await db.execute<{ counts: number[] }>(
    sql`select jsonb_build_array(${sql.join(counts, sql`, `)}) as counts from customers c where ${fitsRule(rule, today)}`,
  );
  return row?.counts ?? [];
}

/** The first few who fit, by their own number. */
export async function listExamples(db: Db, { rule, today }: PreviewQuery, limit: number) {
  return db.execute<{ externalId: string; name: string | null }>(sql`
    select c.external_id as "externalId", c.name from customers c where ${fitsRule(rule, today)} order by c.id limit ${limit}`);
}
