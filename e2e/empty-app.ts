import { randomBytes } from 'node:crypto';
import { expect } from 'playwright/test';
import { connect, type Pool } from '@/db/client';
import { migrate } from '@/db/migrate';
import { env } from '@/lib/env';
import { prepareQueue } from '@/lib/jobs/queue';
import { dropDatabase, ensureDatabase } from '@/lib/postgres/databases';
import { freePort } from '@/lib/postgres/free-port';
import { endChild, spawnNext } from '@/scripts/app/next-command';
import { CLIENT, openProvider } from '@/tests/identity-provider';
import { test as base } from './fixtures';

interface EmptyApp {
  address: string;
  pool: Pool;
  provider: Awaited<ReturnType<typeof openProvider>>;
}

const MAPPING = {
  claim: 'groups',
  rules: [{ when: 'shop-leads', role: 'department_head', department: 'stores' }],
};

/** The app of the same build over a store of its own, in which there is nobody, with a real identity provider beside it. */
export const test = base.extend<object, { app: EmptyApp }>({
  app: [
    // Playwright wants a pattern here, also where nothing is needed.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = new URL(env.DATABASE_URL ?? '');
      const name = `setup_${randomBytes(6).toString('hex')}`;
      const urlOf = (database: string) => new URL(`/${database}`, server).href;
      await ensureDatabase(urlOf('postgres'), name);
      const pool = connect(urlOf(name), { max: 2 });
      await migrate(pool);
      await prepareQueue(pool);
      const port = (await freePort(0)) ?? 0;
      const address = `http://localhost:${port}`;
      const provider = await openProvider(() => `${address}/api/auth/callback/oidc`, port);
      const child = spawnNext(
        ['start', '--port', `${port}`, '--hostname', '127.0.0.1'],
        {
          DATABASE_URL: urlOf(name),
          NEXTAUTH_URL: address,
          NEXTAUTH_SECRET: 'only-for-the-browser-test-of-an-empty-store',
          OIDC_ISSUER: provider.issuer,
          OIDC_CLIENT_ID: CLIENT.id,
          OIDC_CLIENT_SECRET: CLIENT.secret,
          OIDC_SCOPE: 'openid email profile groups',
          OIDC_NAME: 'Søn & Co',
          OIDC_MAPPING: JSON.stringify(MAPPING),
        },
        'errors',
      );
      await expect
        .poll(
          () =>
            fetch(`${address}/api/ready`).then(
              ({ ok }) => ok,
              () => false,
            ),
          { timeout: 60_000 },
        )
        .toBe(true);
      await use({ address, pool, provider });
      await endChild(child);
      await provider.close();
      await pool.$client.end({ timeout: 1 });
      await dropDatabase(urlOf('postgres'), name);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
