import { totalmem } from 'node:os';

const MEBIBYTE = 2 ** 20;

/** Server settings that are not PostgreSQL's own, as `name=value`. */
export function serverSettings({ durable }: { durable: boolean }): string[] {
  return [...FIXED, ...memory(totalmem() / MEBIBYTE), ...(durable ? [] : FORGETFUL)];
}

const FIXED = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  // Compiling costs more than it gains on queries of milliseconds.
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'random_page_cost=1.1',
  // A single server without replicas writes less ahead, and bulk loads need room between checkpoints.
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=4GB',
  // A query over years of month partitions locks each of them and their indexes.
  'max_locks_per_transaction=256',
  'log_checkpoints=off',
  // A command that was killed shall not leave a long statement running.
  'client_connection_check_interval=2s',
];

/** A loss of power may lose everything: for stores that nobody keeps. */
const FORGETFUL = ['fsync=off', 'full_page_writes=off', 'autovacuum_naptime=10min'];

/** Leaves most of the machine to the app and to whatever else runs on it. */
function memory(mebibytes: number): string[] {
  const share = (divisor: number, least: number, most: number) =>
    `${Math.round(Math.min(Math.max(mebibytes / divisor, least), most))}MB`;
  return [
    `shared_buffers=${share(8, 64, 2048)}`,
    `effective_cache_size=${share(2, 256, 65_536)}`,
    `work_mem=${share(512, 8, 64)}`,
    `maintenance_work_mem=${share(32, 64, 512)}`,
  ];
}
