import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@/lib/errors';
import { findBinaries } from '@/lib/postgres/binaries';
import { openCluster, type Cluster } from '@/lib/postgres/cluster';
import { takeLease, type Lease } from '@/lib/postgres/lease';
import { findPlace } from '@/lib/postgres/place';
import { findRunning, urlOf } from '@/lib/postgres/running';
import { startServer, stopServer } from '@/lib/postgres/server';

export interface LocalServer {
  urlOf: (database: string) => string;
  /** Stops the server unless others use it. */
  stop: () => Promise<void>;
  /** Stops it unless others use it or it ran, used by nobody, before we came. */
  leaveAsFound: () => Promise<void>;
}

interface LocalServerOptions {
  /** The server stopped without having been asked. */
  onLost?: () => void;
  /** Off: faster, and what was written last may be lost with the machine's power. */
  durable?: boolean;
}

/** How long a server may take to stop or to recover before we give up on it. */
const PATIENCE_MS = 300_000;

/**
 * The local server over a data directory: made, started or, when one runs already, shared.
 */
export async function openLocalServer(
  dataDirectory: string,
  { onLost = () => {}, durable = true }: LocalServerOptions = {},
): Promise<LocalServer> {
  const { folder, account, shelf } = findPlace(dataDirectory);
  const cluster = await openCluster({ folder, account, binaries: findBinaries(account, shelf), durable });
  const { port, lease, started } = await joinServer(cluster, onLost);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= stopUnlessUsed(cluster, lease));
  return {
    urlOf: (database) => urlOf(cluster, port, database),
    stop,
    leaveAsFound: lease.alone && !started ? lease.end : stop,
  };
}

async function stopUnlessUsed(cluster: Cluster, lease: Lease): Promise<void> {
  if (await lease.endAndIsLast()) await stopServer(cluster);
  await lease.end();
}

interface Joined {
  port: number;
  lease: Lease;
  started: boolean;
}

/** Any number of processes may start, stop and kill the server meanwhile: PostgreSQL's own lock lets one in, the others join it. */
async function joinServer(cluster: Cluster, onLost: () => void): Promise<Joined> {
  const deadline = performance.now() + PATIENCE_MS;
  let started = false;
  while (performance.now() < deadline) {
    const running = await findRunning(cluster);
    if (running.state === 'answers') {
      const lease = await takeLease(urlOf(cluster, running.port, 'postgres'), onLost);
      if (lease !== null) return { port: running.port, lease, started };
    }
    if (running.state === 'none') started = await startUnlessTaken(cluster);
    else await pause(50);
  }
  throw new DomainError('unavailable', `The local PostgreSQL over ${cluster.folder} does not answer.`);
}

/** False: another starter was faster, a killed server's last processes still hold its memory, or somebody took the port. */
async function startUnlessTaken(cluster: Cluster): Promise<boolean> {
  try {
    await startServer(cluster);
    return true;
  } catch (error) {
    const passes = /postmaster\.pid" already exists|still in use|already in use/i;
    if (!(error instanceof Error) || !passes.test(error.message)) throw error;
    await pause(50);
    return false;
  }
}
