import { sql, type SQL } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import type { Db, Pool } from '@/db/client';
import { log } from '@/lib/log';
import { JOB_NAMES } from './schema';

const PATIENCE = {
  retryLimit: 3,
  retryDelay: 5,
  retryBackoff: true,
  /** A killed job is found by its lock; this only ends one that hangs. */
  expireInSeconds: 4 * 3600,
};

/** Key of the advisory lock of whoever prepares. */
const TURN = 7_210_012;

/** A queue that sends over this connection, or in this transaction. It neither works nor keeps house. */
export function queueOn(db: Db): PgBoss {
  return new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: [...(await db.execute(bound(text, values)))] }) },
  });
}

/** A queue that works: over the pool, with its own housekeeping and timetable. */
export function workingQueue(pool: Pool, options: PgBoss.ConstructorOptions = {}): PgBoss {
  const boss = new PgBoss({
    ...options,
    db: { executeSql: (text, values) => execute(pool, text, values) },
  });
  boss.on('error', (error) => log.error({ err: error }, 'queue'));
  return boss;
}

/** Makes or updates the tables of the queue and its queues. Safe to repeat, and for several processes at once. */
export async function prepareQueue(pool: Pool): Promise<void> {
  const turn = await pool.$client.reserve();
  try {
    // Two processes that made them at the same time would wait for each other for ever.
    await turn`select pg_advisory_lock(${TURN})`;
    await makeQueues(pool);
  } finally {
    await turn`select pg_advisory_unlock(${TURN})`;
    turn.release();
  }
}

async function makeQueues(pool: Pool): Promise<void> {
  const boss = workingQueue(pool, { supervise: false, schedule: false });
  await boss.start();
  for (const name of JOB_NAMES) await boss.createQueue(name, { name, policy: 'stately', ...PATIENCE });
  await boss.stop({ graceful: false });
}

/** Several statements at once, with a transaction of their own, are taken only without parameters and on a connection of their own. */
async function execute(pool: Pool, text: string, values: readonly unknown[] | undefined) {
  if (values !== undefined && values.length > 0)
    return { rows: [...(await pool.execute(bound(text, values)))] };
  const held = await pool.$client.reserve();
  try {
    return { rows: [...(await held.unsafe(text))] };
  } catch (error) {
    // The next to get this connection would find the transaction of the statement open.
    await held`rollback`.catch(() => undefined);
    throw error;
  } finally {
    held.release();
  }
}

/** A statement with `$1`, `$2` … as one of Drizzle's, which is what a transaction takes. */
function bound(text: string, values: readonly unknown[] = []): SQL {
  const parts = text
    .split(/\$(\d+)/)
    .map((part, at) => (at % 2 === 0 ? sql.raw(part) : sql`${sql.param(plain(values[Number(part) - 1]))}`));
  return sql.join(parts);
}

/** JSON goes as text: Drizzle leaves it to its caller. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value;
}
