import type { ChildProcess } from 'node:child_process';
import { sql } from 'drizzle-orm';
import { connect, type Pool } from '@/db/client';
import { migrate } from '@/db/migrate';
import { operator } from '@/lib/auth/viewer';
import { prepareQueue } from '@/lib/jobs/queue';
import { addUser } from '@/lib/people/add-user';
import { DATABASE, ensureDatabase } from '@/lib/postgres/databases';
import { freePort } from '@/lib/postgres/free-port';
import { openThrowawayServer } from '@/lib/postgres/throwaway-server';
import { endChild, spawnNext } from '@/scripts/app/next-command';
import { makeCompany } from '@/tests/factories';
import type { Server } from './send';

/** The production build over a small company of its own, with an admin signed in. */
export interface BatteryServer<Company = unknown> extends Server {
  store: Pool;
  /** What the company was furnished with. */
  company: Company;
  /** Rows by table. */
  count: () => Promise<Record<string, number>>;
  /** What is written in the tables, but for those that whoever asks for something may touch. */
  fingerprint: () => Promise<Record<string, string>>;
  /** One more server over the same store, as a load balancer would have beside it: its origin. */
  openReplica: () => Promise<string>;
  close: () => Promise<void>;
}

const ADMIN = {
  email: 'admin@battery.example',
  name: 'Admin',
  role: 'admin',
  password: 'battery-battery-battery',
} as const;
const READY_WITHIN_MS = 60_000;

/** The secret of every server that is opened here. */
export const BATTERY_SECRET = 'only-for-the-battery-of-broken-input-of-one-run';

export function openServer(): Promise<BatteryServer> {
  return openServerOver(makeCompany);
}

/** `furnish` makes the company in a store that is migrated and empty. */
export async function openServerOver<Company>(
  furnish: (store: Pool) => Promise<Company>,
): Promise<BatteryServer<Company>> {
  const postgres = await openThrowawayServer();
  await ensureDatabase(postgres.urlOf('postgres'), DATABASE);
  const url = postgres.urlOf(DATABASE);
  const pool = connect(url, { max: 2 });
  await migrate(pool);
  await prepareQueue(pool);
  const company = await furnish(pool);
  await addUser(operator(pool, new Date()), ADMIN);
  const port = (await freePort(0)) ?? 0;
  const origin = `http://localhost:${port}`;
  const children: ChildProcess[] = [];
  const start = async (own: number) => {
    const env = {
      DATABASE_URL: url,
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: BATTERY_SECRET,
      // As it comes, whatever whoever runs the tests allows.
      WEBHOOK_ALLOW_PRIVATE: 'false',
      LOG_LEVEL: 'fatal',
    };
    children.push(spawnNext(['start', '--port', `${own}`, '--hostname', 'localhost'], env, 'errors'));
    const address = `http://localhost:${own}`;
    await untilReady(address);
    return address;
  };
  const close = async () => {
    await Promise.all(children.map(endChild));
    await pool.$client.end({ timeout: 1 });
    await postgres.discard();
  };
  try {
    await start(port);
    return {
      origin,
      cookie: await signIn(origin, ADMIN),
      store: pool,
      company,
      count: () => countRows(pool),
      fingerprint: () => fingerprint(pool),
      openReplica: async () => start((await freePort(0)) ?? 0),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function untilReady(origin: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(`${origin}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The app does not get ready.');
}

/** The cookies of a browser that signs in; it may hold some already. */
export async function signIn(
  origin: string,
  { email, password }: { email: string; password: string },
  held = '',
): Promise<string> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken }: { csrfToken: string } = await first.json();
  const second = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: [held, cookiesOf(first)].filter(Boolean).join('; '),
      origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  return cookiesOf(second);
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** All tables but those that a reader may write: readings at hand, and attempts counted. */
async function countRows(pool: Pool): Promise<Record<string, number>> {
  const found = await pool.execute<{ name: string; rows: number }>(sql`
    select relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), false, true, '')))[1]::text::int as rows
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not in ('stored_readings', 'rate_limits') order by 1`);
  return Object.fromEntries(Array.from(found, ({ name, rows }) => [name, rows]));
}

/** Of sessions and keys it is written when they were last used. */
async function fingerprint(pool: Pool): Promise<Record<string, string>> {
  const found = await pool.execute<{ name: string; print: string }>(sql`
    select relname as name, (xpath('/row/n/text()', query_to_xml(
      format('select count(*) || %L || coalesce(sum(hashtextextended(t::text, 0)), 0) as n from %I t', ' rows ', relname), false, true, '')))[1]::text as print
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not in ('stored_readings', 'rate_limits', 'sessions', 'api_keys') order by 1`);
  return Object.fromEntries(Array.from(found, ({ name, print }) => [name, print]));
}
