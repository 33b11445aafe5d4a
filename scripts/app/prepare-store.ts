import { sql } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import { migrate } from '@/db/migrate';
import { customers } from '@/db/schema/customers';
import { touchpoints } from '@/db/schema/touchpoints';
import { users } from '@/db/schema/users';
import { demoState } from '@/lib/demo/demo-state';
import { seedDemo } from '@/lib/demo/load-demo';
import { env } from '@/lib/env';
import { prepareQueue } from '@/lib/jobs/queue';

/** Brings the store up to date; a local one that is new gets the demo company, unless `CORRIDOR_DEMO` is off. */
export async function prepareStore(pool: Pool, local: boolean, say: (line: string) => void): Promise<void> {
  const applied = await migrate(pool);
  if (applied.length > 0) say(`Store brought up to date (${applied.length} migrations).`);
  await prepareQueue(pool);
  if (!local) return;
  const demo = await demoState(pool);
  if (demo === 'partial' || (demo === 'none' && env.CORRIDOR_DEMO && (await isNew(pool)))) {
    await seedDemo(pool, { now: new Date(), log: say });
    // Else a crash in the next minutes would have all of it to recover.
    await pool.execute(sql`checkpoint`);
  }
}

async function isNew(pool: Pool): Promise<boolean> {
  const [row] = await pool.execute<{ used: boolean }>(
    sql`select exists (select from ${users}) or exists (select from ${touchpoints}) or exists (select from ${customers}) as used`,
  );
  return row?.used === false;
}

/** One process at a time builds and prepares in this folder; the others wait and find it done. */
export async function inTurn<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  return pool.transaction(async (turn) => {
    await turn.execute(sql`set local idle_in_transaction_session_timeout = 0`);
    await turn.execute(sql`select pg_advisory_xact_lock(hashtextextended(${process.cwd()}, 0))`);
    return work();
  });
}
