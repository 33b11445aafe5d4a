import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Pool } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { addUser } from '@/lib/people/add-user';

export interface AppServer {
  origin: string;
  /** Of an executive who is signed in, as a Cookie header. */
  cookie: string;
}

const PATIENCE_MS = 60_000;
const EXECUTIVE = {
  email: 'executive@bench.example',
  name: 'Executive',
  role: 'executive',
  password: 'bench-bench-bench',
} as const;

/** Runs `next start` of the production build on the store, with somebody signed in. */
export async function withAppServer<T>(
  pool: Pool,
  url: string,
  work: (server: AppServer) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: 'a-secret-for-the-benchmark-and-nothing-else',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await untilReady(origin);
    await addUser(operator(pool, new Date()), EXECUTIVE);
    return await work({ origin, cookie: await signIn(origin) });
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

async function untilReady(origin: string) {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(`${origin}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error('The server did not become ready: run `npm run build` first.');
}

async function signIn(origin: string): Promise<string> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await first.json());
  const second = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(first), origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      csrfToken,
      email: EXECUTIVE.email,
      password: EXECUTIVE.password,
      json: 'true',
    }),
  });
  const cookies = cookiesOf(second);
  if (!cookies.includes('corridor-session'))
    throw new Error(`Signing in failed with status ${second.status}.`);
  return cookies;
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
