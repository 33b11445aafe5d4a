import process from 'node:process';
import { connect, type Pool } from '@/db/client';
import { migrate } from '@/db/migrate';
import { env } from '@/lib/env';
import { DATABASE, ensureDatabase } from '@/lib/postgres/databases';
import { openLocalServer, type LocalServer } from '@/lib/postgres/local-server';

/** A pool and the address it leads to. */
export interface Reached {
  pool: Pool;
  url: string;
  /** On the local server, which is nobody else's business; false with `DATABASE_URL`. */
  local: boolean;
}

/**
 * Runs a command's work on the database of `DATABASE_URL`, as it is, or on the local server's, which is brought up to date
 * (unless `migrates` is false), started if need be and left as it was found.
 */
export async function withDatabase<T>(
  work: (reached: Reached) => Promise<T>,
  { migrates = true }: { migrates?: boolean } = {},
): Promise<T> {
  if (env.DATABASE_URL !== undefined)
    return withPool(env.DATABASE_URL, (pool, url) => work({ pool, url, local: false }));
  const server = await openLocalServer(env.CORRIDOR_DATA_DIR);
  const forget = leaveOnSignal(server);
  try {
    await ensureDatabase(server.urlOf('postgres'), DATABASE);
    return await withPool(server.urlOf(DATABASE), async (pool, url) => {
      if (migrates) await migrate(pool);
      return work({ pool, url, local: true });
    });
  } finally {
    await server.leaveAsFound();
    forget();
  }
}

async function withPool<T>(url: string, work: (pool: Pool, url: string) => Promise<T>): Promise<T> {
  const pool = connect(url, {
    max: env.DATABASE_POOL_SIZE,
    connection: { application_name: 'corridor command' },
  });
  try {
    return await work(pool, url);
  } finally {
    await pool.$client.end({ timeout: 5 });
  }
}

/** An interrupted command does not leave a server running that it started. */
function leaveOnSignal(server: LocalServer): () => void {
  const interrupt = () => void server.leaveAsFound().finally(() => process.exit(130));
  const terminate = () => void server.leaveAsFound().finally(() => process.exit(143));
  process.once('SIGINT', interrupt).once('SIGTERM', terminate);
  return () => process.off('SIGINT', interrupt).off('SIGTERM', terminate);
}
