import { sql } from 'drizzle-orm';
import type { Db } from '../client';

const INGEST_LOCK = 7_210_002;

/** Held by every writer of interactions until its transaction ends; many may hold it. */
export async function lockForIngest(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${INGEST_LOCK})`);
}

/** Held by what rewrites history (undo, rebuilding tallies): waits for the writers and keeps new ones out until its transaction ends. */
export async function lockOutIngest(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${INGEST_LOCK})`);
}
