import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from '@/db/client';
import { DATABASE, ensureDatabase } from '@/lib/postgres/databases';
import { freePort } from '@/lib/postgres/free-port';
import { openThrowawayServer } from '@/lib/postgres/throwaway-server';
import { closeDown, type Closing } from './app/close-down';
import { ensureBuild } from './app/ensure-build';
import { endChild } from './app/next-command';
import { keepWorker } from './app/keep-worker';
import { prepareStore } from './app/prepare-store';
import { serve } from './app/serve';
import { findChromium } from './find-chromium';

/** Runs the browser tests against the production build over a demo company of its own. Words after `--` go to Playwright. */
async function browserTests(closing: Closing): Promise<number> {
  const browser = findChromium();
  const server = await openThrowawayServer();
  closing.add(server.discard);
  await ensureDatabase(server.urlOf('postgres'), DATABASE);
  const url = server.urlOf(DATABASE);
  const pool = connect(url, { max: 4 });
  closing.add(() => pool.$client.end({ timeout: 1 }));
  await Promise.all([ensureBuild(closing), prepareStore(pool, true, () => {})]);
  const port = (await freePort(0)) ?? 0;
  const address = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: url,
    NEXTAUTH_URL: address,
    // Receivers of the tests are on this machine.
    WEBHOOK_ALLOW_PRIVATE: 'true',
    NEXTAUTH_SECRET: 'only-for-the-browser-tests-of-one-run',
  };
  await serve({ mode: 'start', host: '127.0.0.1', port, env }, closing);
  keepWorker(env, closing);
  const tests = spawn(
    process.execPath,
    ['node_modules/playwright/cli.js', 'test', ...process.argv.slice(2)],
    {
      env: { ...process.env, ...env, CHROMIUM_PATH: browser },
      stdio: 'inherit',
    },
  );
  closing.add(() => endChild(tests));
  const [code] = await once(tests, 'exit');
  return typeof code === 'number' ? code : 1;
}

const begun = closeDown();
try {
  await begun.end(await browserTests(begun));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  await begun.end(1);
}
