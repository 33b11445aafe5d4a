import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** Any number will do as long as nothing else in the store locks it. */
const PARTITION_LOCK = 7_210_001;

/** `2026-11` → its table, and the instants between which it lies (UTC). */
function partitionOf(month: string) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return {
    name: `interactions_${month.replace('-', '_')}`,
    from: new Date(Date.UTC(year, number - 1, 1)).toISOString(),
    to: new Date(Date.UTC(year, number, 1)).toISOString(),
  };
}

/** Makes the month partitions that these instants need, in a transaction of its own, without keeping readers or writers waiting. */
export async function ensurePartitions(db: Db, instants: readonly Date[]): Promise<void> {
  const months = monthsOf(instants);
  if (months.length === 0) return;
  const missing = await listMissing(db, months);
  if (missing.length === 0) return;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${PARTITION_LOCK})`);
    for (const month of await listMissing(tx, missing)) {
      const { name, from, to } = partitionOf(month);
      const table = sql.identifier(name);
      await tx.execute(sql`create table ${table} (like interactions including all)`);
      await tx.execute(
        sql`alter table interactions attach partition ${table} for values from (${sql.raw(`'${from}'`)}) to (${sql.raw(`'${to}'`)})`,
      );
    }
  });
}

/** The months of the instants, as `2026-11`. */
function monthsOf(instants: readonly Date[]): string[] {
  const numbers = new Set(instants.map((instant) => instant.getUTCFullYear() * 12 + instant.getUTCMonth()));
  return [...numbers].map((number) => new Date(Date.UTC(1970, number - 1970 * 12)).toISOString().slice(0, 7));
}

async function listMissing(db: Db, months: readonly string[]): Promise<string[]> {
  const names = months.map((month) => partitionOf(month).name);
  const found = await db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relkind = 'r' and relname in ${names}`,
  );
  const known = new Set(found.map((row) => row.name));
  return months.filter((month) => !known.has(partitionOf(month).name));
}
