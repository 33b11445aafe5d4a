import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { WrittenFlow, WrittenPage } from '@/lib/domain/mining/merge-pages';
import type { Variant, Visit } from '@/lib/domain/mining/page';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { forgetAnswers } from './mined-answers';

/** A page of tallies under what it is kept under. */
export interface KeptPage {
  journeyId: number;
  everyone: boolean;
  month: Day;
  personaId: number | null;
  page: WrittenPage;
}

export interface Mining {
  journeyId: number;
  revision: number;
  design: string;
  minedAt: Date;
  interactions: number;
}

/** Some megabytes of text a statement. */
const ROWS_AT_A_TIME = 2000;

/** Puts these tallies in the place of all there were; readers see the old ones until the transaction ends. */
export async function replaceMinings(
  tx: Db,
  minings: readonly Mining[],
  pages: AsyncIterable<readonly KeptPage[]> | Iterable<readonly KeptPage[]>,
): Promise<void> {
  const firsts = await listFirstMonths(tx);
  for (const table of TABLES) {
    await tx.execute(sql`
      delete from ${sql.identifier(table)} kept using ${firstMonths} as due
      where due.journey_id = kept.journey_id and kept.month >= coalesce(due.first, '-infinity')`);
  }
  for await (const some of pages) {
    await writePages(
      tx,
      some.filter(({ journeyId, month }) => month >= (firsts.get(journeyId) ?? month)),
    );
  }
  await forgetAnswers(tx);
  await tx.execute(sql`delete from journey_minings`);
  await tx.execute(sql`
    insert into journey_minings (journey_id, revision, design, mined_at, interactions)
    select journey_id, revision, design, mined_at::timestamptz, interactions
    from unnest(${column('int4', minings, ({ journeyId }) => journeyId)}, ${column('float8', minings, ({ revision }) => revision)},
      ${column('text', minings, ({ design }) => design)}, ${column('text', minings, ({ minedAt }) => minedAt.toISOString())},
      ${column('float8', minings, ({ interactions }) => interactions)}) as mined (journey_id, revision, design, mined_at, interactions)`);
}

/**
 * By journey, the first month that is followed anew. What was followed of earlier ones stays where interactions were dropped: also of those in which an
 * instance that lost its beginning would seem to begin, up to the days of silence that end one.
 */
const firstMonths = sql.raw(`(
  select j.id as journey_id, (date_trunc('month', (kept_from + coalesce(gap_days, 0) - 1)::timestamp) + interval '1 month')::date as first
  from journeys j, settings)`);

async function listFirstMonths(tx: Db): Promise<ReadonlyMap<number, Day | null>> {
  const rows = await tx.execute<{ journey: number; first: Day | null }>(
    sql`select journey_id as journey, first::text from ${firstMonths} as due`,
  );
  return new Map(rows.map(({ journey, first }) => [journey, first]));
}

/** Lets the planner know what has been written. */
export async function analyzeMinings(tx: Db): Promise<void> {
  for (const table of TABLES) await tx.execute(sql`analyze ${sql.identifier(table)}`);
}

const TABLES = ['journey_tallies', 'journey_flows', 'journey_visits', 'journey_variants'] as const;

type Under = Omit<KeptPage, 'page'>;
type Fields<Row> = readonly (readonly [
  name: string,
  type: 'int4' | 'float8' | 'int4[]',
  cell: (row: Row) => Cell,
])[];
type Cell = number | null | readonly number[];

async function writePages(tx: Db, pages: readonly KeptPage[]): Promise<void> {
  await write<WrittenPage>(tx, 'journey_tallies', pages, ({ page }) => [page], [
    ...counts('instances', 'ended', 'reachedGoal', 'steps', 'inOrder'),
    ...sums('fitnessSum', 'durationSum'),
    ['durations', 'int4[]', ({ durations }) => durations.values],
  ]);
  await write<WrittenFlow>(tx, 'journey_flows', pages, ({ page }) => page.flows, [
    ['from_touchpoint_id', 'int4', ({ from }) => from],
    ['to_touchpoint_id', 'int4', ({ to }) => to],
    ...counts('transitions', 'scoreCount', 'bad'),
    ...sums('waitSum', 'scoreSum', 'scoreSquares'),
    ['waits', 'int4[]', ({ waits }) => waits.values],
  ]);
  await write<Visit>(tx, 'journey_visits', pages, ({ page }) => page.visits, [
    ...counts(
      'touchpointId',
      'visits',
      'instances',
      'repeats',
      'reworks',
      'exits',
      'watchedContacts',
      'repeatContacts',
    ),
  ]);
  await write<Variant>(tx, 'journey_variants', pages, ({ page }) => page.variants, [
    ['path', 'int4[]', ({ path }) => path],
    ...counts('instances'),
    ...sums('durationSum'),
    ['customers', 'int4[]', ({ customers }) => customers],
  ]);
}

async function write<Row>(
  tx: Db,
  table: (typeof TABLES)[number],
  pages: readonly KeptPage[],
  rowsOf: (kept: KeptPage) => readonly Row[],
  fields: Fields<Row>,
): Promise<void> {
  const rows = pages.flatMap(({ page, ...under }) =>
    rowsOf({ page, ...under }).map((row): [Under, Row] => [under, row]),
  );
  const names = sql.raw(
    ['journey_id', 'everyone', 'month', 'persona_id', ...fields.map(([name]) => name)].join(', '),
  );
  const picked = sql.raw(
    ['journey_id', 'everyone', 'month', 'persona_id']
      .concat(fields.map(([name, type]) => (type === 'int4[]' ? `${name}::int4[]` : name)))
      .join(', '),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const some = rows.slice(from, from + ROWS_AT_A_TIME);
    const columns: SQL[] = [
      column('int4', some, ([{ journeyId }]) => journeyId),
      column('bool', some, ([{ everyone }]) => everyone),
      column('date', some, ([{ month }]) => month),
      column('int4', some, ([{ personaId }]) => personaId),
      ...fields.map(([, type, cell]) =>
        column(type === 'int4[]' ? 'text' : type, some, ([, row]) => literal(cell(row))),
      ),
    ];
    await tx.execute(sql`
      insert into ${sql.identifier(table)} (${names})
      select ${picked} from unnest(${sql.join(columns, sql`, `)}) as written (${names})`);
  }
}

const literal = (cell: Cell) => (typeof cell === 'number' || cell === null ? cell : `{${cell.join(',')}}`);

function counts<Name extends string>(...names: readonly Name[]): Fields<Record<Name, number>> {
  return names.map((name) => [snake(name), 'int4', (row) => row[name]] as const);
}

function sums<Name extends string>(...names: readonly Name[]): Fields<Record<Name, number>> {
  return names.map((name) => [snake(name), 'float8', (row) => row[name]] as const);
}

/** `scoreSum` → `score_sum`. */
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function column<Row>(
  type: Parameters<typeof arrayOf>[0],
  rows: readonly Row[],
  cell: (row: Row) => string | number | boolean | null,
): SQL {
  return arrayOf(type, rows.map(cell));
}
