import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Db } from '../client';

const VERBATIM_LOCK = 7_210_004;

/** Lets one lay out comments at a time; held until the transaction ends. */
export async function lockForVerbatims(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${VERBATIM_LOCK})`);
}

/** The months that ingest has touched, or that were laid out by another recipe, in order. */
export async function listStaleVerbatimMonths(db: Db, recipe: number): Promise<Day[]> {
  const rows = await db.execute<{ month: Day }>(
    sql`select month::text from verbatim_months where stale or recipe is distinct from ${recipe}::int4 order by 1`,
  );
  return rows.map(({ month }) => month);
}

/**
 * Locks a month until the transaction ends; false where a writer holds it. As with stale sets: who would mark it again waits and then finds it
 * good, and whoever marked it before has committed, so that what is read after this holds all that the mark stood for.
 */
export async function claimVerbatimMonth(tx: Db, month: Day): Promise<boolean> {
  const rows = await tx.execute(
    sql`select 1 from verbatim_months where month = ${month}::date for no key update skip locked`,
  );
  return rows.length > 0;
}

export async function settleVerbatimMonth(tx: Db, month: Day, recipe: number): Promise<void> {
  await tx.execute(
    sql`update verbatim_months set stale = false, recipe = ${recipe}::int4 where month = ${month}::date`,
  );
}

/** Whether comments were ever laid out. */
export async function wereVerbatimsLaidOut(db: Db): Promise<boolean> {
  const [row] = await db.execute<{ laid: boolean }>(
    sql`select exists (select 1 from verbatim_months where recipe is not null) as laid`,
  );
  return row?.laid ?? false;
}

/** Whether any comment waits to be laid out. */
export async function areVerbatimsStale(db: Db): Promise<boolean> {
  const [row] = await db.execute<{ stale: boolean }>(
    sql`select exists (select 1 from verbatim_months where stale) as stale`,
  );
  return row?.stale ?? false;
}
