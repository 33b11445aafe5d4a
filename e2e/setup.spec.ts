import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import type { Pool } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { runImport } from '@/lib/imports/run-import';
import { startImport } from '@/lib/imports/start-import';
import { offerSetup } from '@/lib/setup/offer-setup';
import { test } from './empty-app';
import { faultsOf, findBarriers, LOOK_TIMEOUT_MS } from './fixtures';
import { contactMapping } from './imports-files';

test.use({ role: null });
test.describe.configure({ mode: 'serial' });

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
});

test('the first steps lead from the empty overview to an issue, each done once it is', async ({
  page,
  app: { address, pool },
}) => {
  test.setTimeout(LOOK_TIMEOUT_MS);
  await signIn(page, address);
  const steps = page.getByRole('region', { name: 'First steps' });
  const done = (count: number) => expect(steps).toContainText(`First steps: ${count} of 6`);
  await done(2);
  await expect(steps.getByRole('listitem').first()).toHaveText('Name your organisation (done)');

  await steps.getByRole('link', { name: 'Import a first survey or list of contacts' }).click();
  await expect(page).toHaveURL(`${address}/imports/new`);
  await importAnswers(pool);
  await page.goto(address);
  await done(3);

  await steps.getByRole('link', { name: 'Invite the people who own the touchpoints' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill('ada@x.example');
  await dialog.getByLabel('Name').fill('Ada');
  await dialog.getByRole('button', { name: 'Invite' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('link', { name: 'Overview' }).click();
  await done(4);
  expect(await faultsOf(page, 'first-steps')).toEqual([]);

  await raiseIssue(page);
  await page.goto(address);
  await done(5);
  await expect(steps.getByRole('listitem').last()).toHaveText(
    'Have a first fix verified by what customers say (to do)',
  );
  await steps.getByRole('button', { name: 'Put this away' }).click();
  await expect(steps).toHaveCount(0);
});

test('single sign-on leads in with the role of the claims, out, and tells whom no rule names', async ({
  page,
  app: { address, provider },
}) => {
  await page.goto(`${address}/setup`);
  await expect(page).toHaveURL(`${address}/sign-in`);
  expect(await findBarriers(page)).toEqual([]);
  const claims = { name: 'Bo Lind', email: 'bo@x.example', email_verified: true, groups: ['shop-leads'] };
  provider.present({ sub: 'bo-1', claims });
  const button = page.getByRole('button', { name: 'Sign in with Søn & Co' });
  await button.click();
  await expect(page).toHaveURL(`${address}/issues?department=stores`);
  const menu = page.getByRole('button', { name: /Bo Lind/ });
  await expect(menu).toContainText('Department head');
  await menu.click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${address}/sign-in`);

  provider.present({ sub: 'bo-1', claims: { ...claims, groups: ['guests'] } });
  await button.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'nothing was said of what you may see here',
  );
  await page.goto(`${address}/touchpoints`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mail').fill('zoe@x.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('a long walk by the harbour');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(`${address}/`);
}

/** As `corridor import` does. */
async function importAnswers(pool: Pool): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'first-import-'));
  const path = join(folder, 'answers.csv');
  await writeFile(
    path,
    'contact,customer,at,place,score,remark\nc1,k1,2026-03-10T09:30:00,newsletter,4,"Fine"\n',
  );
  const viewer = operator(pool, new Date());
  const importId = await startImport(viewer, {
    path,
    fileName: 'answers.csv',
    mapping: JSON.parse(contactMapping('survey')),
  });
  await runImport(viewer, { importId, path });
  await rm(folder, { recursive: true });
}

async function raiseIssue(page: Page): Promise<void> {
  const status = await page.evaluate(async () => {
    const body = JSON.stringify({ title: 'Late', words: 'It comes late.', touchpoint: 'newsletter' });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/v1/issues', { method: 'POST', headers, body })).status;
  });
  expect(status).toBe(201);
}
