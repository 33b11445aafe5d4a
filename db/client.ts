import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { connect as openSocket } from 'node:net';
import postgres, { type Options, type Sql } from 'postgres';

interface SocketOptions {
  host: string[];
  port: number[];
  path?: string | false;
}

/** A connection pool, or a transaction on one. */
export type Db = PostgresJsDatabase;

/** A pool with its raw driver, for what Drizzle has no words for (COPY, LISTEN). */
export type Pool = Db & { $client: Sql };

/**
 * Opens a pool on a PostgreSQL 15 or newer. The socket goes without Nagle's algorithm, which would add 40–90 ms to every COPY.
 */
export function connect(url: string, options: Options<Record<string, never>> = {}): Pool {
  const client = postgres(url, {
    max: 10,
    idle_timeout: 60,
    onnotice: () => {},
    ...options,
    // postgres.js takes a maker of sockets, which its types do not name.
    ...({ socket: openWithoutDelay } as object),
  });
  return drizzle({ client, casing: 'snake_case' });
}

/** Handed over before it is connected, so that it fails like any other: a rejected promise would leak the connection for good. */
function openWithoutDelay({ host: hosts, port: ports, path }: SocketOptions) {
  if (path) return openSocket(path);
  const host = hosts[0] ?? '127.0.0.1';
  const port = ports[0] ?? 5432;
  // postgres.js reads both for TLS and for its messages.
  return Object.assign(openSocket(port, host).setNoDelay(true), { host, port });
}
