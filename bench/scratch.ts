import { connect, type Pool } from '@/db/client';
import { migrate } from '@/db/migrate';
import { ensureDatabase } from '@/lib/postgres/databases';
import { openThrowawayServer } from '@/lib/postgres/throwaway-server';

/** A migrated, empty store on a server of its own with the durability of production; gone afterwards. */
export async function withScratchStore<T>(work: (pool: Pool, url: string) => Promise<T>): Promise<T> {
  const server = await openThrowawayServer({ durable: true });
  try {
    await ensureDatabase(server.urlOf('postgres'), 'bench');
    const url = server.urlOf('bench');
    const pool = connect(url, { max: 8 });
    try {
      await migrate(pool);
      return await work(pool, url);
    } finally {
      await pool.$client.end({ timeout: 5 });
    }
  } finally {
    await server.discard();
  }
}
