import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pid } from 'node:process';
import { serverAccount, type Account } from '@/lib/postgres/account';
import { findBinaries, type Binaries } from '@/lib/postgres/binaries';
import { openCluster, type Premises } from '@/lib/postgres/cluster';
import { isAlive } from '@/lib/postgres/pid-file';
import { findShelf } from '@/lib/postgres/place';
import { findRunning, urlOf } from '@/lib/postgres/running';
import { startServer, stopServer } from '@/lib/postgres/server';

const PREFIX = 'corridor-throwaway-';
const FOLDER = 'postgres';

export interface ThrowawayServer {
  urlOf: (database: string) => string;
  /** Stops the server and removes its data. */
  discard: () => Promise<void>;
}

/** A server of one's own for tests, for which a crash may lose all it holds, or for measurements, `durable` as in production. */
export async function openThrowawayServer({ durable = false } = {}): Promise<ThrowawayServer> {
  const account = serverAccount();
  const home = mkdtempSync(join(tmpdir(), `${PREFIX}${pid}-`));
  chmodSync(home, 0o711);
  const binaries = findBinaries(account, findShelf(account, home));
  await sweep(account, binaries);
  const cluster = await openCluster({ folder: join(home, FOLDER), account, binaries, durable });
  await startServer(cluster);
  const running = await findRunning(cluster);
  if (running.state !== 'answers') throw new Error(`The throwaway server in ${home} does not answer.`);
  return {
    urlOf: (database) => urlOf(cluster, running.port, database),
    discard: () => discard(cluster, home),
  };
}

/** Discards the servers of processes that were killed. */
async function sweep(account: Account, binaries: Binaries): Promise<void> {
  const left = readdirSync(tmpdir()).filter((name) => {
    return name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length).split('-')[0]));
  });
  const discarded = left.map((name) => {
    const home = join(tmpdir(), name);
    return discard({ folder: join(home, FOLDER), account, binaries, durable: false }, home);
  });
  // Some may be another user's.
  await Promise.allSettled(discarded);
}

async function discard(premises: Premises, home: string): Promise<void> {
  // Fails when it does not run, which is as well.
  await stopServer(premises, 'immediate').catch(() => {});
  rmSync(home, { recursive: true, force: true });
}
