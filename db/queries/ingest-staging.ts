import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { isUniqueViolation } from '../errors';
import { arrayOf } from './array-literal';

/** An interaction whose names are resolved: the columns of `interactions`, less the source. */
export interface StagedRow {
  externalId: string;
  occurredAt: Date;
  customerId: number;
  touchpointId: number;
  /** The touchpoint that the source named, where it has been merged into another. */
  toldTouchpointId: number | null;
  personaId: number | null;
  /** False: the persona is the customer's own, and a repeated row keeps the one it had. */
  personaGiven: boolean;
  partnerId: number | null;
  sequence: number;
  verdict: string | null;
  csat: number | null;
  nps: number | null;
  ces: number | null;
  expectation: number | null;
  reality: number | null;
  sentiment: number | null;
  comment?: string | undefined;
  reason?: string | undefined;
  raw?: Record<string, number> | undefined;
}

/** What an interaction says, by column: two rows alike in all of these are the same row. */
const CONTENT = [
  'occurred_at',
  'customer_id',
  'touchpoint_id',
  'told_touchpoint_id',
  'persona_id',
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
] as const;

const content = (alias: string) => sql.raw(CONTENT.map((column) => `${alias}.${column}`).join(', '));
const stored = (alias: string) =>
  sql`${sql.raw(`${alias}.external_id, ${alias}.import_id, ${alias}.sequence`)}, ${content(alias)}`;
/** The columns of `interactions`, less the source. */
export const storedColumns = sql.raw(`external_id, import_id, sequence, ${CONTENT.join(', ')}`);

/**
 * The rows of one batch: with sign 1 those to write, with sign −1 those that they replace. Lives as long as the connection, its rows as long as
 * the transaction.
 */
export async function createStaging(tx: Db): Promise<void> {
  await tx.execute(sql`
    create temp table if not exists ingest_staging (
      sign int2 not null, day date not null, persona_given bool, old_table oid, old_place tid,
      external_id text, import_id int4, sequence int4, occurred_at timestamptz, customer_id int4, touchpoint_id int4,
      told_touchpoint_id int4, persona_id int4, partner_id int4, verdict text, csat float8, nps float8, ces float8, expectation float8,
      reality float8, sentiment float8, comment text, reason text, raw jsonb
    ) on commit delete rows`);
  // For a caller that writes several batches in one transaction.
  await tx.execute(sql`delete from ingest_staging`);
}

/** Puts a batch into the staging table; no external id twice. */
export async function stageRows(
  tx: Db,
  { importId, timezone }: { importId: number | null; timezone: string },
  rows: readonly StagedRow[],
): Promise<void> {
  const numbers = (key: 'csat' | 'nps' | 'ces' | 'expectation' | 'reality' | 'sentiment') =>
    arrayOf(
      'float8',
      rows.map((row) => row[key]),
    );
  await tx.execute(sql`
    insert into ingest_staging (sign, day, import_id, external_id, occurred_at, customer_id, touchpoint_id, told_touchpoint_id, persona_id,
      persona_given, partner_id, sequence, verdict, csat, nps, ces, expectation, reality, sentiment, comment, reason, raw)
    select 1, (to_timestamp(milliseconds / 1000) at time zone ${timezone})::date, ${importId}::int4, external_id, to_timestamp(milliseconds / 1000), customer_id, touchpoint_id, told_touchpoint_id, persona_id,
      persona_given, partner_id, sequence, verdict, csat, nps, ces, expectation, reality, sentiment, comment, reason, raw
    from unnest(
      ${arrayOf(
        'text',
        rows.map((row) => row.externalId),
      )},
      ${arrayOf(
        'float8',
        rows.map((row) => row.occurredAt.getTime()),
      )},
      ${arrayOf(
        'int4',
        rows.map((row) => row.customerId),
      )},
      ${arrayOf(
        'int4',
        rows.map((row) => row.touchpointId),
      )},
      ${arrayOf(
        'int4',
        rows.map((row) => row.toldTouchpointId),
      )},
      ${arrayOf(
        'int4',
        rows.map((row) => row.personaId),
      )},
      ${arrayOf(
        'bool',
        rows.map((row) => row.personaGiven),
      )},
      ${arrayOf(
        'int4',
        rows.map((row) => row.partnerId),
      )},
      ${arrayOf(
        'int4',
        rows.map((row) => row.sequence),
      )},
      ${arrayOf(
        'text',
        rows.map((row) => row.verdict),
      )},
      ${numbers('csat')}, ${numbers('nps')}, ${numbers('ces')}, ${numbers('expectation')}, ${numbers('reality')}, ${numbers('sentiment')},
      ${arrayOf(
        'text',
        rows.map((row) => row.comment),
      )},
      ${arrayOf(
        'text',
        rows.map((row) => row.reason),
      )},
      ${arrayOf(
        'jsonb',
        rows.map((row) => row.raw && JSON.stringify(row.raw)),
      )}
    ) as batch (external_id, milliseconds, customer_id, touchpoint_id, told_touchpoint_id, persona_id, persona_given, partner_id, sequence, verdict,
      csat, nps, ces, expectation, reality, sentiment, comment, reason, raw)`);
}

/** Of so many rows one is looked up: enough to recognise a file that is sent again. */
const SAMPLED = 256;

/**
 * Claims the identities of the staged rows; returns how many were new. In key order, so that two writers never wait for each other in a ring.
 * Looking for conflicts doubles the cost of a claim, so it is left out where a sample of the rows is new, and made up for where that was wrong.
 */
export async function claimKeys(tx: Db, sourceId: number): Promise<number> {
  const claim = (db: Db, conflict: SQL) =>
    db.execute(sql`
      insert into interaction_keys (source_id, external_id, occurred_at, customer_id)
      select ${sourceId}::int4, external_id, occurred_at, customer_id from ingest_staging order by external_id ${conflict}`);
  if (await isSampleNew(tx, sourceId)) {
    try {
      return (await tx.transaction((nested) => claim(nested, sql``))).count;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
  return (await claim(tx, sql`on conflict do nothing`)).count;
}

async function isSampleNew(tx: Db, sourceId: number): Promise<boolean> {
  const known = await tx.execute(sql`
    select 1 from (select external_id, row_number() over () % ${SAMPLED}::int as place from ingest_staging) sample
    cross join lateral (
      select 1 from interaction_keys where source_id = ${sourceId} and external_id = sample.external_id limit 1
    ) key
    where place = 1 limit 1`);
  return known.length === 0;
}

/**
 * For a batch some of whose rows are known: takes unchanged rows out of the staging table, and of changed ones stages the old row with sign −1,
 * removes it, keeps it for undoing, and moves the key. Returns how many rows were corrected and how many were unchanged.
 */
export async function settleRepeats(
  tx: Db,
  { sourceId, importId, timezone }: { sourceId: number; importId: number | null; timezone: string },
): Promise<{ corrected: number; unchanged: number }> {
  await tx.execute(sql`
    with locked as (
      select 1 from interaction_keys where source_id = ${sourceId} and external_id in (select external_id from ingest_staging)
      order by external_id for update
    ) select count(*) from locked`);
  // Row by row: the planner knows nothing of the batch, and a wrong guess would read every partition.
  await tx.execute(sql`
    insert into ingest_staging (sign, day, old_table, old_place, ${storedColumns})
    select -1, (old.occurred_at at time zone ${timezone})::date, old.tableoid, old.ctid, ${stored('old')}
    from ingest_staging new
    cross join lateral (
      select * from interaction_keys where source_id = ${sourceId} and external_id = new.external_id limit 1
    ) key
    cross join lateral (
      select tableoid, ctid, * from interactions i
      where i.occurred_at = key.occurred_at and i.customer_id = key.customer_id
        and i.source_id = key.source_id and i.external_id = key.external_id
      limit 1
    ) old`);
  await analyzeStaging(tx);
  await tx.execute(sql`
    update ingest_staging new set persona_id = old.persona_id from ingest_staging old
    where old.sign = -1 and new.sign = 1 and old.external_id = new.external_id
      and not new.persona_given and old.customer_id = new.customer_id`);
  const same = await tx.execute(sql`
    with same as (
      select new.external_id from ingest_staging new join ingest_staging old using (external_id)
      where new.sign = 1 and old.sign = -1 and (${content('new')}) is not distinct from (${content('old')})
    )
    delete from ingest_staging using same where ingest_staging.external_id = same.external_id returning sign`);
  const changed = await tx.execute(sql`
    update interaction_keys key set occurred_at = new.occurred_at, customer_id = new.customer_id
    from ingest_staging new join ingest_staging old using (external_id)
    where new.sign = 1 and old.sign = -1 and key.source_id = ${sourceId} and key.external_id = new.external_id
    returning 1`);
  if (changed.length > 0) {
    if (importId !== null) {
      await tx.execute(sql`
        insert into import_changes (import_id, source_id, external_id, before)
        select ${importId}, ${sourceId}, external_id, to_jsonb(old) - '{sign,day,persona_given,old_table,old_place}'::text[]
        from ingest_staging old where sign = -1`);
    }
    await removeOld(tx);
  }
  return { corrected: changed.length, unchanged: same.length / 2 };
}

/** Tells the planner what the batch looks like: by its own guess it would compare each row with each. */
export async function analyzeStaging(tx: Db): Promise<void> {
  await tx.execute(sql`analyze ingest_staging (sign, external_id)`);
}

/** Deletes from `interactions` what is staged with sign −1, at the place where it was found. */
async function removeOld(tx: Db): Promise<void> {
  const tables = await tx.execute<{ name: string }>(
    sql`select distinct old_table::regclass::text as name from ingest_staging where sign = -1 order by 1`,
  );
  for (const { name } of tables) {
    await tx.execute(sql`
      delete from ${sql.raw(name)} where ctid = any(array(
        select old_place from ingest_staging where sign = -1 and old_table = ${name}::regclass))`);
  }
}

/** Writes what is staged with sign 1. */
export async function writeStaged(tx: Db, sourceId: number): Promise<void> {
  await tx.execute(sql`
    insert into interactions (source_id, ${storedColumns})
    select ${sourceId}::int4, ${storedColumns} from ingest_staging where sign = 1`);
}
