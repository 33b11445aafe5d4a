import { expect, type APIRequestContext, type Page } from 'playwright/test';
import { findBarriers, test } from './fixtures';
import { contactMapping, csvFile } from './imports-files';
import { openByKeyboard, pressOn, typeInto } from './keyboard';

test.use({ role: 'admin' });

/** Nobody that another run brought in. */
const fresh = () => `${Date.now()}${Math.floor(Math.random() * 1000)}`;

/** A key with these scopes, made on the page by keyboard alone. */
async function makeKey(page: Page, name: string, scopes: readonly string[]): Promise<string> {
  await openByKeyboard(page, '/admin/sources');
  const make = page.getByRole('button', { name: 'Make a key' });
  await pressOn(make);
  const dialog = page.getByRole('dialog');
  await typeInto(dialog.getByRole('textbox', { name: /^Name/ }), name);
  for (const scope of scopes) {
    await pressOn(dialog.getByRole('checkbox', { name: new RegExp(`^${scope}:`) }), 'Space');
  }
  await pressOn(dialog.getByRole('button', { name: 'Make the key' }));
  const key = (await dialog.getByLabel('API key').textContent()) ?? '';
  expect(key).toMatch(/^crd_[\w-]{43}$/);
  await pressOn(dialog.getByRole('button', { name: 'I have kept it' }));
  await expect(make).toBeFocused();
  await expect(page.getByText(key)).toHaveCount(0);
  return key;
}

/** A file of one customer's contacts, sent as a program would; the address of the import once it is through. */
async function sendContacts(api: APIRequestContext, key: string, customer: string): Promise<string> {
  const headers = { authorization: `Bearer ${key}` };
  const lines = ['contact,customer,at,place,score,remark'].concat(
    [3, 4].map(
      (day) =>
        `k${customer}-${day},${customer},2026-03-0${day}T09:30:00,monthly-bill,4,Quixotic${customer} on day ${day}`,
    ),
  );
  const sent = await api.post('/api/v1/imports', {
    headers,
    multipart: {
      mapping: contactMapping('keeping'),
      file: csvFile('kept.csv', lines.join('\n')),
    },
  });
  expect(sent.status(), await sent.text()).toBe(202);
  const address = sent.headers()['location'] ?? '';
  await expect
    .poll(
      async () => {
        const answer: unknown = await (await api.get(address, { headers })).json();
        return answer;
      },
      { timeout: 120_000 },
    )
    .toMatchObject({ status: 'finished', inserted: 2 });
  return address;
}

test('a key opens what it carries, and nothing once it is revoked', async ({ page, playwright, baseURL }) => {
  const name = `Warehouse “O’Hara” & Søn ${fresh()}`;
  const key = await makeKey(page, name, ['metrics.read']);
  expect(await findBarriers(page)).toEqual([]);
  const program = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  const statusOf = async (path: string) => (await program.get(path)).status();
  expect(await statusOf('/api/v1/overview')).toBe(200);
  expect(await statusOf('/api/v1/touchpoints/export')).toBe(200);
  expect(await statusOf('/api/v1/feedback')).toBe(403);
  expect(await statusOf('/api/v1/users')).toBe(403);
  expect(await statusOf('/api/v1/admin/sources')).toBe(403);

  await openByKeyboard(page, '/admin/sources');
  const row = page.getByRole('row', { name: new RegExp(name.slice(-14)) });
  await expect(row).toContainText(key.slice(0, 12));
  await expect(row).not.toContainText('Never');
  await pressOn(page.getByRole('button', { name: `Revoke ${name}` }));
  await pressOn(page.getByRole('dialog').getByRole('button', { name: 'Revoke the key' }));
  await expect(row).toContainText('Revoked');
  await expect(row).toBeFocused();
  const refused = await program.get('/api/v1/overview');
  expect(refused.status()).toBe(401);
  expect(await refused.json()).toMatchObject({
    code: 'unauthenticated',
    detail: 'The API key is not valid.',
  });
  await program.dispose();

  await page.goto(`/admin/audit?search=${encodeURIComponent(name)}`);
  const log = page.getByRole('table', { name: 'Audit log' });
  for (const action of ['api key: make', 'api key: revoke', 'export: take']) {
    await expect(log.getByRole('cell', { name: action }).first()).toBeVisible();
  }
});

test('settings are changed in one window, and what was typed in another is kept', async ({
  page,
  context,
}) => {
  await page.goto('/admin/settings');
  const bands = page.getByRole('form', { name: 'Bands' });
  const [watch, atRisk] = [bands.getByLabel(/^Watch/), bands.getByLabel(/^At risk/)];
  const before = await atRisk.inputValue();
  const other = await context.newPage();
  await other.goto('/admin/settings');
  const organisation = other.getByRole('form', { name: 'Organisation' });
  await expect(organisation.getByLabel('Name')).toHaveValue(/\S/);
  const typed = `${await organisation.getByLabel('Name').inputValue()} `;
  await organisation.getByLabel('Name').fill(typed);

  const save = bands.getByRole('button', { name: 'Save the bands' });
  await typeInto(atRisk, '12');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/at least 5 points beyond/)).toBeVisible();
  await expect(watch).toHaveValue('10');
  await typeInto(atRisk, '26');
  await pressOn(save);
  await expect(page.getByText('The bands were saved.')).toBeVisible();
  await expect(save).toBeFocused();

  await organisation.getByRole('button', { name: 'Save the organisation' }).click();
  await expect(other.getByText('Somebody else has changed the settings meanwhile.')).toBeVisible();
  await expect(organisation.getByLabel('Name')).toHaveValue(typed);
  await expect(async () => {
    await organisation.getByRole('button', { name: 'Save the organisation' }).click();
    await expect(other.getByText('The organisation was saved.')).toBeVisible({ timeout: 2000 });
  }).toPass();

  await page.reload();
  await atRisk.fill(before);
  await save.click();
  await expect(page.getByText('The bands were saved.')).toBeVisible();
});

test('what a shorter memory would cost is shown before anybody confirms it', async ({ page }) => {
  await page.goto('/admin/settings');
  const form = page.getByRole('form', { name: 'How long contacts are kept' });
  await form.getByLabel(/^Months/).fill('6');
  await expect(page.getByRole('table', { name: 'Months that would go' })).toBeVisible();
  await expect(form.getByRole('button', { name: 'Save how long' })).toBeDisabled();
  await form.getByLabel(/^Months/).fill('600');
  await expect(page.getByText('With 600 months nothing would go')).toBeVisible();
  await form.getByLabel(/^Months/).fill('1.5');
  await expect(form.getByRole('alert')).toContainText('A whole number of months');
});

test('a customer is handed everything, then forgotten: the words are gone, the counts stay', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const customer = fresh();
  const key = await makeKey(page, `Import of ${customer}`, ['imports.read', 'imports.run', 'imports.undo']);
  const address = await sendContacts(request, key, customer);

  await openByKeyboard(page, '/admin/customers');
  await typeInto(page.getByLabel('Number, name or e-mail'), customer);
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: new RegExp(customer) });
  await expect(row).toContainText(customer);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `Download everything of ${customer}` }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^customer-\d+\.json$/);
  const dossier = await request.get(new URL(download.url()).pathname);
  expect(await dossier.json()).toMatchObject({
    customer: { externalId: customer },
    contacts: [{ comment: `Quixotic${customer} on day 3` }, { comment: `Quixotic${customer} on day 4` }],
  });

  const found = async () => {
    const answer: unknown = await (
      await request.get(
        `/api/v1/feedback?period=custom&from=2026-03-01&to=2026-04-01&search=Quixotic${customer}`,
      )
    ).json();
    return answer;
  };
  await expect.poll(found, { timeout: 120_000 }).toMatchObject({ rows: { length: 2 } });

  await pressOn(page.getByRole('button', { name: `Anonymise ${customer}` }));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('the words of 2 comments');
  await expect(dialog.getByRole('button', { name: 'Anonymise the customer' })).toBeDisabled();
  await typeInto(dialog.getByLabel(`To confirm, type ${customer}`), customer);
  await pressOn(dialog.getByRole('button', { name: 'Anonymise the customer' }));
  // It waits until customers are assigned to personas, where that is under way.
  await expect(page.getByText('Nobody found')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('main')).toBeFocused();
  expect(await found()).toMatchObject({ rows: { length: 0 } });
  const after = await request.get(new URL(download.url()).pathname);
  expect(await after.text()).not.toContain(customer);
  expect(await after.json()).toMatchObject({
    customer: { name: null, attributes: {} },
    contacts: [
      { csat: 4, comment: null },
      { csat: 4, comment: null },
    ],
  });

  await page.goto(`/admin/audit?action=customer.anonymise`);
  await expect(page.getByRole('table', { name: 'Audit log' })).toContainText('customer: anonymise');
  await expect(page.getByRole('table', { name: 'Audit log' })).not.toContainText(customer);
  const undone = await request.post(`${address}/undo`, { headers: { authorization: `Bearer ${key}` } });
  expect(undone.ok()).toBe(true);
});
