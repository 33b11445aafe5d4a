import { sql } from 'drizzle-orm';
import type { Db } from '../client';
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

export const contentOf = (alias: string) => sql.raw(CONTENT.map((column) => `${alias}.${column}`).join(', '));
/** The columns of `interactions`, less the source. */
export const storedColumns = sql.raw(`external_id, import_id, sequence, ${CONTENT.join(', ')}`);
/** The same of the row under an alias. */
export const storedOf = (alias: string) =>
  sql`${sql.raw(`${alias}.external_id, ${alias}.import_id, ${alias}.sequence`)}, ${contentOf(alias)}`;

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

/** Tells the planner what the batch looks like: by its own guess it would compare each row with each. */
export async function analyzeStaging(tx: Db): Promise<void> {
  await tx.execute(sql`analyze ingest_staging (sign, external_id)`);
}

/** Writes what is staged with sign 1. */
export async function writeStaged(tx: Db, sourceId: number): Promise<void> {
  await tx.execute(sql`
    insert into interactions (source_id, ${storedColumns})
    select ${sourceId}::int4, ${storedColumns} from ingest_staging where sign = 1`);
}
