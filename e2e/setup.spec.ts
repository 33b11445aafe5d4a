import { randomBytes } from 'node:crypto';
import { expect } from 'playwright/test';
import { connect, type Pool } from '@/db/client';
import { migrate } from '@/db/migrate';
import { operator } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { prepareQueue } from '@/lib/jobs/queue';
import { dropDatabase, ensureDatabase } from '@/lib/postgres/databases';
import { freePort } from '@/lib/postgres/free-port';
import { offerSetup } from '@/lib/setup/offer-setup';
import { endChild, spawnNext } from '@/scripts/app/next-command';
import { faultsOf, findBarriers, LOOK_TIMEOUT_MS, test as base } from './fixtures';

interface EmptyApp {
  address: string;
  pool: Pool;
}

/** The app of the same build over a store of its own, in which there is nobody. */
const test = base.extend<object, { app: EmptyApp }>({
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
      const port = String((await freePort(0)) ?? 0);
      const address = `http://localhost:${port}`;
      const child = spawnNext(
        ['start', '--port', port, '--hostname', '127.0.0.1'],
        {
          DATABASE_URL: urlOf(name),
          NEXTAUTH_URL: address,
          NEXTAUTH_SECRET: 'only-for-the-browser-test-of-an-empty-store',
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
      await use({ address, pool });
      await endChild(child);
      await pool.$client.end({ timeout: 1 });
      await dropDatabase(urlOf('postgres'), name);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.use({ role: null });

test('an empty store leads everybody to the set-up, which makes the first admin once', async ({
  page,
  app: { address, pool },
}) => {
  test.setTimeout(2 * LOOK_TIMEOUT_MS);
  for (const path of ['/', '/touchpoints', '/sign-in', '/accept/nothing', '/admin/users']) {
    await page.goto(`${address}${path}`);
    await expect(page).toHaveURL(`${address}/setup`);
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Set up Corridor' })).toBeVisible();
  expect(await faultsOf(page, 'setup')).toEqual([]);

  const token = await offerSetup(operator(pool, new Date()));
  await page.goto('about:blank');
  await page.goto(`${address}/setup#wrong`);
  await expect(page.getByLabel('Token')).toHaveValue('wrong');
  await page.getByLabel('Your name').fill('Zoë “O’Hara” & Søn');
  await page.getByLabel('E-mail').fill('zoe@x.example');
  await page.getByLabel('Password').fill('a long walk by the harbour');
  await page.getByLabel('Name of the organisation').fill('Søn & Co');
  await page.getByLabel('Timezone').fill('Asia/Kathmandu');
  await page.getByLabel('Currency').fill('NPR');
  await page.getByRole('radio', { name: /^Retail/ }).check();
  await expect(page.getByLabel('Department 3')).toHaveValue('Stores');
  await page.getByLabel('Department 3').fill('Shops');
  await page.getByRole('button', { name: 'Add a department' }).click();
  await page.getByLabel('Department 6', { exact: true }).fill('Legal');
  await page.getByRole('button', { name: 'Set Corridor up' }).click();
  await expect(page.getByText('does not fit', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Department 6', { exact: true })).toHaveValue('Legal');
  await page.getByLabel('Token').fill(token ?? '');
  await page.getByRole('button', { name: 'Set Corridor up' }).click();
  await expect(page).toHaveURL(`${address}/imports`);

  await page.goto(`${address}/admin/departments`);
  await expect(page.getByRole('row', { name: /Shops/ })).toBeVisible();
  await page.goto(address);
  const steps = page.getByRole('region', { name: 'First steps' });
  await expect(steps).toContainText('First steps: 2 of 6');
  await expect(steps.getByRole('listitem').first()).toHaveText('Name your organisation (done)');
  expect(await faultsOf(page, 'first-steps')).toEqual([]);
  await steps.getByRole('button', { name: 'Put this away' }).click();
  await expect(steps).toHaveCount(0);

  await page.context().clearCookies();
  await page.goto(`${address}/setup`);
  await expect(page).toHaveURL(`${address}/sign-in`);
  expect(await findBarriers(page)).toEqual([]);
});
