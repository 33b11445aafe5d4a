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
export interface BatteryServer extends Server {
  /** Rows by table. */
  count: () => Promise<Record<string, number>>;
  close: () => Promise<void>;
}

const ADMIN = {
  email: 'admin@battery.example',
  name: 'Admin',
  role: 'admin',
  password: 'battery-battery-battery',
} as const;
const READY_WITHIN_MS = 60_000;

export async function openServer(): Promise<BatteryServer> {
  const postgres = await openThrowawayServer();
  await ensureDatabase(postgres.urlOf('postgres'), DATABASE);
  const url = postgres.urlOf(DATABASE);
  const pool = connect(url, { max: 2 });
  await migrate(pool);
  await prepareQueue(pool);
  await makeCompany(pool);
  await addUser(operator(pool, new Date()), ADMIN);
  const port = (await freePort(0)) ?? 0;
  const origin = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: url,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: 'only-for-the-battery-of-broken-input-of-one-run',
    // As it comes, whatever whoever runs the tests allows.
    WEBHOOK_ALLOW_PRIVATE: 'false',
    LOG_LEVEL: 'fatal',
  };
  const child = spawnNext(['start', '--port', `${port}`, '--hostname', 'localhost'], env, 'errors');
  const close = async () => {
    await endChild(child);
    await pool.$client.end({ timeout: 1 });
    await postgres.discard();
  };
  try {
    await untilReady(origin);
    return { origin, cookie: await signIn(origin, ADMIN), count: () => countRows(pool), close };
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
