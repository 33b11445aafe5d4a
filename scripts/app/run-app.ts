import { operator } from '@/lib/auth/viewer';
import { DEMO_SIGN_INS } from '@/lib/demo/demo-sign-ins';
import { demoState } from '@/lib/demo/demo-state';
import { env } from '@/lib/env';
import { offerSetup } from '@/lib/setup/offer-setup';
import { closeDown, type Closing } from './close-down';
import { ensureBuild } from './ensure-build';
import { openStore, type Store } from './open-store';
import { inTurn, prepareStore } from './prepare-store';
import { claimPort, serve, type Serving } from './serve';
import { keepWorker } from './keep-worker';
import { sessionSecret } from './session-secret';

/** From nothing but the checkout to a running app that says how to sign in. Safe to repeat, after a kill at any moment too. */
export async function runApp(mode: Serving['mode']): Promise<void> {
  const closing = closeDown();
  try {
    await bringUp(mode, closing);
  } catch (error) {
    if (!closing.isEnding())
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await closing.end(1);
  }
}

async function bringUp(mode: Serving['mode'], closing: Closing): Promise<void> {
  const begun = performance.now();
  const place = { mode, host: env.HOST, port: env.PORT };
  await claimPort(place);
  const store = await openStore(closing);
  await inTurn(store.pool, () =>
    Promise.all([mode === 'start' ? build(closing) : null, prepareStore(store.pool, store.local, say)]),
  );
  const address = env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`;
  const secrets = { DATABASE_URL: store.url, NEXTAUTH_SECRET: sessionSecret(), NEXTAUTH_URL: address };
  await serve({ ...place, env: secrets }, closing);
  keepWorker(secrets, closing);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`\nCorridor is ready after ${seconds} s: ${address}\n${await signIns(store, address)}Ctrl-C stops it.`);
}

async function build(closing: Closing): Promise<void> {
  const waiting = setTimeout(() => say('Building the app (once; about a minute) …'), 500);
  const built = await ensureBuild(closing).finally(() => clearTimeout(waiting));
  if (built) say('Built the app.');
}

async function signIns({ pool, local }: Store, address: string): Promise<string> {
  if (local && (await demoState(pool)) === 'complete') {
    const lines = DEMO_SIGN_INS.map(
      (one) => `  ${one.role.padEnd(16)} ${one.email.padEnd(32)} ${one.password}`,
    );
    return ['Sign in to the demo company as', ...lines, ''].join('\n');
  }
  const token = await offerSetup(operator(pool, new Date()));
  if (token === null) return '';
  return `Nobody may sign in yet. Make the first admin at ${address}/setup with the token ${token}\n  ${address}/setup#${token}\n`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
