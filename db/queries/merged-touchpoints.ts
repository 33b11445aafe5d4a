import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { analyzeStaging, createStaging, storedColumns } from './ingest-staging';

/** Every touchpoint with the one that its interactions belong to: itself, or where the chain of mergers ends. */
const homes: SQL = sql`homes (id, home) as (
  select chain.id, chain.home from (
    with recursive chain (id, home) as (
      select id, id from touchpoints
      union all
      select chain.id, t.merged_into_id from chain join touchpoints t on t.id = chain.home where t.merged_into_id is not null
    ) select id, home from chain
  ) chain join touchpoints t on t.id = chain.home where t.merged_into_id is null
)`;

/** Where the interactions of merged touchpoints belong, by id. */
export async function readMergedHomes(db: Db): Promise<Map<number, number>> {
  const rows = await db.execute<{ id: number; home: number }>(
    sql`with ${homes} select id, home from homes where id <> home`,
  );
  return new Map(rows.map(({ id, home }) => [id, home]));
}

/** Of interactions `i`: those that lie elsewhere than where they belong. Both ways to find them are indexed. */
const astray = (
  table: SQL,
) => sql`${table} i join homes h on h.id = coalesce(i.told_touchpoint_id, i.touchpoint_id)
  where (i.touchpoint_id in (select id from touchpoints where merged_into_id is not null) or i.told_touchpoint_id is not null)
    and i.touchpoint_id <> h.home`;

/** Whether a merger, or its being undone, has left interactions to be moved. */
export async function isAnyAstray(db: Db): Promise<boolean> {
  const [found] = await db.execute<{ astray: boolean }>(
    sql`with ${homes} select exists (select 1 from ${astray(sql`interactions`)}) as astray`,
  );
  return found?.astray ?? false;
}

/**
 * Moves the interactions of one month table to where they belong, and stages both sides for the tallies; returns how many moved. They keep the touchpoint
 * that their source named. The caller keeps writers out.
 */
export async function moveAstray(tx: Db, partition: string, timezone: string): Promise<number> {
  const table = sql.raw(partition);
  await createStaging(tx);
  const staged = await tx.execute(sql`
    with ${homes}
    insert into ingest_staging (sign, day, ${storedColumns})
    select -1, (i.occurred_at at time zone ${timezone})::date, ${stored} from ${astray(table)}`);
  if (staged.count === 0) return 0;
  await tx.execute(sql`
    insert into ingest_staging (sign, day, ${storedColumns}) select 1, day, ${storedColumns} from ingest_staging where sign = -1`);
  await analyzeStaging(tx);
  await bringStagedHome(tx);
  const moved = await tx.execute(sql`
    with ${homes}, lost as (select i.ctid as place, h.home, h.id as told from ${astray(table)})
    update ${table} i set touchpoint_id = lost.home, told_touchpoint_id = nullif(lost.told, lost.home)
    from lost where i.ctid = lost.place`);
  return moved.count;
}

const stored = sql.raw(
  [
    'external_id',
    'import_id',
    'sequence',
    'occurred_at',
    'customer_id',
    'touchpoint_id',
    'told_touchpoint_id',
    'persona_id',
  ]
    .concat([
      'partner_id',
      'verdict',
      'csat',
      'nps',
      'ces',
      'expectation',
      'reality',
      'sentiment',
      'comment',
      'reason',
      'raw',
    ])
    .map((column) => `i.${column}`)
    .join(', '),
);

/** Rows that are staged to be written go to where their touchpoint was merged to. */
export async function bringStagedHome(tx: Db): Promise<void> {
  await tx.execute(sql`
    with ${homes}
    update ingest_staging i set touchpoint_id = h.home, told_touchpoint_id = nullif(h.id, h.home)
    from homes h where i.sign = 1 and h.id = coalesce(i.told_touchpoint_id, i.touchpoint_id)
      and (i.touchpoint_id, i.told_touchpoint_id) is distinct from (h.home, nullif(h.id, h.home))`);
}
