import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { PersonaRule } from '@/lib/domain/personas/rule';
import { emptyTally, TALLY_FIELDS, type Tally } from '@/lib/domain/tally';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { fitsRule } from './persona-predicate';
import { columnOf, tallyColumnList, tallySums } from './tally-sums';

/** What a rule would find among all customers. */
export interface FoundByRule {
  customers: number;
  /** Those of them whom no earlier persona takes. */
  placed: number;
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
  /** The personas without a rule that are tried before: whoever a source put there stays there. */
  earlierIds: readonly number[];
  today: Day;
}

export async function countByRule(
  db: Db,
  { rule, personaId, earlier, earlierIds, today }: PreviewQuery,
): Promise<FoundByRule> {
  const active = sql`started_on <= ${today}::date and (churned_on is null or churned_on > ${today}::date)`;
  const taken = sql`(${fitsRule({ any: [...earlier] }, today)} or coalesce(c.persona_id = any(${arrayOf('int4', earlierIds)}), false))`;
  const [found] = await db.execute<FoundByRule & Record<string, unknown>>(sql`
    select (count(*) filter (where fits))::int as customers,
      (count(*) filter (where fits and not taken))::int as placed, (count(*) filter (where fits and ${active}))::int as active,
      coalesce(sum(mrr) filter (where fits and ${active}), 0)::float8 as mrr,
      (count(*) filter (where fits and not taken and persona_id is distinct from ${personaId}::int4))::int as joining,
      (count(*) filter (where (taken or not fits) and persona_id = ${personaId}::int4))::int as leaving
    from (select ${fitsRule(rule, today)} as fits, ${taken} as taken, c.* from customers c) as tried`);
  return found ?? { customers: 0, placed: 0, active: 0, mrr: 0, joining: 0, leaving: 0 };
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

const NAMED = sql.raw(TALLY_FIELDS.map((field) => `${columnOf(field)} as "${field}"`).join(', '));

/** What those who fit have answered since an instant, and what all others have. */
export async function tallyByRule(
  db: Db,
  { rule, today }: Pick<PreviewQuery, 'rule' | 'today'>,
  since: Date,
): Promise<{ own: Tally; others: Tally }> {
  const rows = await db.execute<Tally & { fits: boolean } & Record<string, unknown>>(sql`
    with sums (fits, ${tallyColumnList}) as (
      select fits, ${tallySums()}
      from interactions join (select c.id, ${fitsRule(rule, today)} as fits from customers c) as tried on tried.id = customer_id
      where occurred_at >= ${since.toISOString()}::timestamptz group by fits
    ) select fits, ${NAMED} from sums`);
  const side = (fits: boolean): Tally => {
    const found = rows.find((row) => row.fits === fits);
    if (found === undefined) return emptyTally;
    const { fits: _fits, ...tally } = found;
    return tally;
  };
  return { own: side(true), others: side(false) };
}
