import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import { monthsCovered, type Period } from '@/lib/domain/period';
import { addDays } from '@/lib/domain/day';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { facetQuery, toneColumn, type Facets } from './verbatim-facets';

export type VerbatimOrder = 'recent' | 'negative' | 'mrr';

export interface VerbatimScope extends Facets {
  period: Period;
  timezone: string;
  /** As typed; '' is none. */
  search: string;
  /** PostgreSQL's text-search configuration. */
  language: string;
}

/** Where a page ended: the value that is sorted by, as text, and the comment's id. */
export interface VerbatimPlace {
  key: string;
  id: number;
}

/** So many comments are looked at for words before it is faster to gather all that hold them. */
const LONGEST_WALK = 30_000;

/** What is sorted by, how it is written down, and what comes after a place; ids go down in all of them, so that later ones come first. */
const ORDERS: Record<VerbatimOrder, { by: SQL; key: SQL; after: (place: VerbatimPlace) => SQL }> = {
  recent: {
    by: sql`occurred_at desc nulls last, id desc nulls last`,
    key: sql`to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    after: ({ key, id }) => sql`(occurred_at, id) < (${key}::timestamptz, ${id}::int8)`,
  },
  negative: ascending(sql`coalesce(sentiment, 2)`),
  mrr: ascending(sql`coalesce(-mrr, 1)`),
};

function ascending(by: SQL) {
  return {
    by: sql`${by}, id desc nulls last`,
    key: sql`(${by})::text`,
    after: ({ key, id }: VerbatimPlace) =>
      sql`${by} >= ${key}::float8 and (${by} > ${key}::float8 or id < ${id}::int8)`,
  };
}

/** Whether anything in a search can be looked for. */
export async function canSearch(db: Db, search: string, language: string): Promise<boolean> {
  const [row] = await db.execute<{ nodes: number }>(
    sql`select numnode(websearch_to_tsquery((${language}::text)::regconfig, ${search})) as nodes`,
  );
  return (row?.nodes ?? 0) > 0;
}

/** How many comments fit, counted up to a limit. By the index of words and marks, which takes what fewest have first. */
export async function countVerbatims(db: Db, scope: VerbatimScope, upTo: number): Promise<number> {
  return db.transaction(async (tx) => {
    const query = queryOf(scope);
    await steer(tx, query === null ? 'walk' : 'gather');
    const [row] = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from (
        select 1 from verbatims where ${withinPeriod(scope)} ${query === null ? sql`` : sql`and search @@ ${query}`} limit ${upTo}::int4
      ) as found`);
    return row?.count ?? 0;
  });
}

/**
 * The next comments in an order. `few`: gathers all that fit and sorts them; otherwise walks along the order until enough fit. Which is faster
 * depends on how many fit, which the planner guesses badly for combinations: so it is told.
 */
export async function pageVerbatims(
  db: Db,
  scope: VerbatimScope,
  {
    order,
    after,
    most,
    few,
  }: { order: VerbatimOrder; after: VerbatimPlace | null; most: number; few: boolean },
): Promise<VerbatimPlace[]> {
  return db.transaction(async (tx) => {
    if (few) return gather(tx, scope, { order, after, most });
    const found = await walk(tx, scope, { order, after, most });
    // Praise sorted by the most negative stands at the far end: what the walk did not reach is gathered.
    return found.length < most && wordsOf(scope) !== null ? gather(tx, scope, { order, after, most }) : found;
  });
}

interface Page {
  order: VerbatimOrder;
  after: VerbatimPlace | null;
  most: number;
}

type Place = VerbatimPlace & Record<string, unknown>;

async function gather(tx: Db, scope: VerbatimScope, { order, after, most }: Page): Promise<VerbatimPlace[]> {
  const { by, key, after: beyond } = ORDERS[order];
  const query = queryOf(scope);
  await steer(tx, 'gather');
  return await tx.execute<Place>(sql`
    with found as materialized (
      select id, occurred_at, sentiment, mrr from verbatims
      where ${withinPeriod(scope)} ${query === null ? sql`` : sql`and search @@ ${query}`}
    )
    select ${key} as key, id::float8 as id from found
    where ${after === null ? sql`true` : beyond(after)} order by ${by} limit ${most}::int4`);
}

async function walk(tx: Db, scope: VerbatimScope, { order, after, most }: Page): Promise<VerbatimPlace[]> {
  const { by, key, after: beyond } = ORDERS[order];
  const words = wordsOf(scope);
  const told = sql`cross join lateral (select 1 from verbatims v where v.id = walked.id and v.search @@ ${words} limit 1) as told`;
  await steer(tx, 'walk');
  return await tx.execute<Place>(sql`
    select key, walked.id::float8 as id from (
      select id, ${key} as key from verbatims
      where ${withinPeriod(scope)} and ${narrowed(scope)} and ${toneBounds(order, scope)}
        and ${after === null ? sql`true` : beyond(after)}
      order by ${by} limit ${words === null ? most : LONGEST_WALK}::int4
    ) as walked ${words === null ? sql`` : told} limit ${most}::int4`);
}

/** What the latest comments that fit say, at the most so many, for what is read from a sample; words and themes do not narrow it. */
export function latestVerbatims(scope: VerbatimScope, most: number): SQL {
  return sql`select touchpoint_id, themes, sentiment, score from verbatims where ${withinPeriod(scope)} and ${narrowed(scope)}
    order by occurred_at desc nulls last, id desc nulls last limit ${most}::int4`;
}

/** Which way the planner is to go, until the transaction ends. */
async function steer(tx: Db, way: 'walk' | 'gather'): Promise<void> {
  const walks = way === 'walk' ? 'off' : 'on';
  const gathers = way === 'walk' ? 'on' : 'off';
  await tx.execute(sql`
    select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', ${walks}, true),
      set_config('enable_sort', ${walks}, true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
      set_config('enable_indexscan', ${gathers}, true), set_config('enable_indexonlyscan', ${gathers}, true),
      set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true), set_config('work_mem', '32MB', true)`);
}

function withinPeriod({ period, timezone }: VerbatimScope): SQL {
  return sql`occurred_at >= ${period.from}::date::timestamp at time zone ${timezone} and occurred_at < ${period.to}::date::timestamp at time zone ${timezone}`;
}

/** Words and marks together, with the months to make it short; null where nothing is narrowed but the period. */
function queryOf(scope: VerbatimScope): SQL | null {
  const words = searchOf(scope);
  if (words === null && facetQuery(scope) === null) return null;
  const facets = facetQuery(scope, monthsOf(scope.period));
  if (facets === null) return words;
  return words === null ? sql`${facets}::tsquery` : sql`(${words} && ${facets}::tsquery)`;
}

/** What the orders do not carry: words and themes. */
function wordsOf(scope: VerbatimScope): SQL | null {
  const nothing = { touchpoints: null, personas: null, tones: null, verdicts: null };
  const themes = facetQuery({ ...nothing, themes: scope.themes });
  const words = searchOf(scope);
  if (themes === null) return words;
  return words === null ? sql`${themes}::tsquery` : sql`(${words} && ${themes}::tsquery)`;
}

function searchOf({ search, language }: VerbatimScope): SQL | null {
  return search === '' ? null : sql`websearch_to_tsquery((${language}::text)::regconfig, ${search})`;
}

/** What the orders carry. */
function narrowed({ touchpoints, personas, tones, verdicts }: VerbatimScope): SQL {
  const conditions = [sql`true`];
  if (touchpoints !== null) conditions.push(sql`touchpoint_id = any(${arrayOf('int4', touchpoints)})`);
  if (personas !== null) {
    conditions.push(
      sql`coalesce(persona_id, 0) = any(${arrayOf(
        'int4',
        personas.map((persona) => persona ?? 0),
      )})`,
    );
  }
  if (tones !== null) conditions.push(sql`(${toneColumn('sentiment')}) = any(${arrayOf('text', tones)})`);
  if (verdicts !== null) conditions.push(sql`verdict = any(${arrayOf('text', verdicts)})`);
  return sql.join(conditions, sql` and `);
}

/** From the most negative on, positive comments come after all others: begin there instead of walking past. */
function toneBounds(order: VerbatimOrder, { tones }: VerbatimScope): SQL {
  if (order !== 'negative' || tones === null) return sql`true`;
  if (tones.includes('negative')) return sql`true`;
  if (tones.includes('neutral')) return sql`coalesce(sentiment, 2) > -0.1`;
  return tones.includes('positive') ? sql`coalesce(sentiment, 2) > 0` : sql`coalesce(sentiment, 2) > 1.5`;
}

/** The months (UTC) that a period of the organisation's days may touch. */
function monthsOf({ from, to }: Period): Day[] {
  return monthsCovered({ from: addDays(from, -1), to: addDays(to, 1) });
}
