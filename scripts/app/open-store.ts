import { connect, type Pool } from '@/db/client';
import { env } from '@/lib/env';
import { DATABASE, ensureDatabase } from '@/lib/postgres/databases';
import { openLocalServer, type LocalServer } from '@/lib/postgres/local-server';
import type { Closing } from './close-down';

export interface Store {
  url: string;
  pool: Pool;
  local: boolean;
}

/** The database of `DATABASE_URL`, or the local server's, which then runs, and is started again when it falls, until the app ends. */
export async function openStore(closing: Closing, connections = 4): Promise<Store> {
  const url = env.DATABASE_URL ?? (await keepLocalServer(closing));
  const pool = connect(url, { max: connections, connection: { application_name: 'corridor start' } });
  closing.add(() => pool.$client.end({ timeout: 1 }));
  return { url, pool, local: env.DATABASE_URL === undefined };
}

async function keepLocalServer(closing: Closing): Promise<string> {
  let ended = false;
  let server: LocalServer;
  const open = () => openLocalServer(env.CORRIDOR_DATA_DIR, { onLost: () => void reopen() });
  const reopen = async () => {
    if (ended) return;
    const before = server.urlOf(DATABASE);
    process.stderr.write('PostgreSQL stopped; starting it again.\n');
    server = await open();
    if (server.urlOf(DATABASE) !== before) await closing.end(1);
  };
  server = await open();
  closing.add(async () => {
    ended = true;
    await server.stop();
  });
  await ensureDatabase(server.urlOf('postgres'), DATABASE);
  return server.urlOf(DATABASE);
}
