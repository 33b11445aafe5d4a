import { sql } from 'drizzle-orm';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Db, Pool } from '@/db/client';

const FOLDER = 'db/migrations';

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });

/** Any number, the same for every process: who holds it migrates, the others wait. */
const LOCK = 6_724_551;

/** Brings the store up to date and names what was applied. Safe to run from several processes; needs two connections. */
export async function migrate(pool: Pool): Promise<string[]> {
  return pool.transaction(async (lock) => {
    await lock.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const pending = await pendingMigrations(pool);
    if (pending.length > 0) await applyMigrations(pool, { migrationsFolder: FOLDER });
    return pending;
  });
}

/** The migrations that the store lacks, oldest first. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const journal = journalSchema.parse(JSON.parse(await readFile(`${FOLDER}/meta/_journal.json`, 'utf8')));
  const latest = await latestApplied(db);
  return journal.entries.filter(({ when }) => when > latest).map(({ tag }) => tag);
}

async function latestApplied(db: Db): Promise<number> {
  const [table] = await db.execute<{ name: string | null }>(
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as name`,
  );
  if (!table?.name) return Number.NEGATIVE_INFINITY;
  const [row] = await db.execute<{ latest: string | null }>(
    sql`select max(created_at) as latest from drizzle.__drizzle_migrations`,
  );
  return row?.latest == null ? Number.NEGATIVE_INFINITY : Number(row.latest);
}
