import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { test } from './fixtures';
import { figure, finished, importNow, lay, undo } from './imports-desk';
import { contactLog, contactMapping, csvFile, faultyLog } from './imports-files';

test.describe.configure({ timeout: 120_000 });
test.use({ role: 'admin' });
test.beforeEach(async ({ page }) => {
  await page.goto('/imports');
});

const sourceOf = (title: string) => `e2e-${title}-${Date.now()}`;

test('a file is looked at, imported, mended and taken back', async ({ page }) => {
  const source = sourceOf('whole');
  await page.getByRole('link', { name: 'New import' }).click();
  await lay(page, 'contacts.csv', faultyLog(), contactMapping(source));

  await page.getByRole('button', { name: 'Dry run', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What the dry run found' })).toBeVisible();
  await expect(
    page.getByText('9 interactions would be written; 3 rows do not fit. Nothing has been written yet.'),
  ).toBeVisible();
  await expect(page.getByText('UTF-8, cells parted by comma')).toBeVisible();
  const problems = page.getByRole('table', { name: 'Problems, the most frequent first' });
  await expect(
    problems
      .getByRole('row')
      .filter({ hasText: 'no touchpoint "monthly-bil"; the nearest is "monthly-bill"' }),
  ).toContainText('11');
  await expect(problems.getByRole('row')).toHaveCount(4);
  const sample = page.getByRole('table', { name: 'The first rows as they would be written' });
  await expect(sample.getByRole('row')).toHaveCount(10);
  await expect(sample.getByRole('row').nth(1)).toContainText('Zoë said: "fine", number 1');

  await page.getByRole('button', { name: 'Import 9 interactions' }).click();
  await page.waitForURL(/\/imports\/\d+$/);
  const first = new URL(page.url()).pathname;
  await finished(page);
  await expect(page.getByText('9 interactions written. 3 rows could not be used.')).toBeVisible();
  await expect(figure(page, 'Inserted')).toHaveText('9');
  await expect(figure(page, 'Rows rejected')).toHaveText('3');
  const rejected = page.getByRole('table', { name: 'Rejected rows by line' });
  await expect(rejected.getByRole('row').filter({ hasText: 'Line 13' })).toContainText(
    '"nine" is not a number',
  );

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the rejected rows (CSV)' }).click(),
  ]);
  const rejects = await readFile(await download.path(), 'utf8');
  expect(rejects.trimEnd().split('\r\n')).toHaveLength(4);
  expect(rejects).toContain(`'=1+1`);

  const mended = rejects
    .replace('monthly-bil,', 'monthly-bill,')
    .replace('31.02.2026', '2026-03-12')
    .replace('nine', '5');
  await page.getByRole('link', { name: 'Send the mended file' }).click();
  await page.waitForURL(/\/imports\/new/);
  await expect(page.getByLabel('Mapping, in JSON')).toHaveValue(new RegExp(source));
  await page.getByLabel(/CSV file$/).setInputFiles(csvFile('mended.csv', mended));
  const second = await importNow(page);
  await expect(page.getByText('3 interactions written. Every row fitted.')).toBeVisible();

  await page.getByRole('link', { name: 'All imports' }).click();
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="${first}"]`) });
  await expect(row).toContainText('Noor Haddad');
  await expect(row).toContainText('Finished');

  await undo(page, second);
  await undo(page, first);
  await expect(page.getByRole('button', { name: 'Undo this import' })).toHaveCount(0);
});

test('the same file again changes nothing', async ({ page }) => {
  const mapping = contactMapping(sourceOf('again'));
  const addresses: string[] = [];
  for (const written of ['30', '0']) {
    await page.goto('/imports/new');
    await lay(page, 'contacts.csv', contactLog(30), mapping);
    addresses.unshift(await importNow(page));
    await expect(figure(page, 'Inserted')).toHaveText(written);
  }
  await expect(
    page.getByText('Nothing new: all that could be used was there already. Every row fitted.'),
  ).toBeVisible();
  for (const address of addresses) await undo(page, address);
});

test('an import on which a later one has built is not undone, and says which one that is', async ({
  page,
}) => {
  const mapping = contactMapping(sourceOf('conflict'));
  await page.goto('/imports/new');
  await lay(page, 'first.csv', contactLog(5), mapping);
  const first = await importNow(page);
  await page.goto('/imports/new');
  await lay(page, 'correction.csv', contactLog(5, { score: 2 }), mapping);
  const later = await importNow(page);
  await expect(figure(page, 'Corrected')).toHaveText('5');

  await page.goto(first);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Undo the import of first.csv?' });
  await expect(dialog).toContainText('5 interactions that it inserted are removed.');
  await dialog.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await dialog.getByRole('button', { name: 'Undo the import' }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'The import was not undone' });
  await expect(refusal).toContainText(`Import ${later.split('/').at(-1)} (correction.csv)`);

  await undo(page, later);
  await undo(page, first);
});

test('whoever leaves while a file is being sent finds it again, and its progress', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  await page.getByRole('link', { name: 'New import' }).click();
  await lay(page, 'many-contacts.csv', contactLog(200_000), contactMapping(sourceOf('leave')));
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 2_000_000 };
  await network.send('Network.emulateNetworkConditions', slow);
  await page.getByRole('button', { name: 'Import without a dry run' }).click();
  await expect(page.getByText('Sending many-contacts.csv', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'All imports' }).click();
  const sending = page.getByRole('region', { name: 'Being sent from this browser' });
  await expect(sending.getByText(/of 17 MB sent/)).toBeVisible();
  await sending.getByRole('link', { name: 'Back to it' }).click();
  await expect(page.getByText('Sending many-contacts.csv', { exact: true })).toBeVisible();
  await expect(page.getByText('many-contacts.csv', { exact: true })).toBeVisible();
  await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });

  await page.waitForURL(/\/imports\/\d+$/);
  await expect(page.getByRole('progressbar', { name: 'Importing' })).toBeVisible();
  await expect(page.getByText(/rows\/s, .* left\. You may leave this page/)).toBeVisible({ timeout: 20_000 });
  const address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'All imports' }).click();
  await page.locator(`a[href="${address}"]`).click();
  await page.waitForURL(`**${address}`);
  await finished(page);
  await expect(figure(page, 'Rows read')).toHaveText('200,000');
  await undo(page, address);
});

test('sending can be stopped; what was laid out is still there', async ({ page, context }) => {
  await page.goto('/imports/new');
  await lay(page, 'stopped.csv', contactLog(20_000), contactMapping(sourceOf('stop')));
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 100_000,
  });
  await page.getByRole('button', { name: 'Dry run', exact: true }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Dry run', exact: true })).toBeVisible();
  await expect(page.getByText('stopped.csv', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Mapping, in JSON')).toHaveValue(/e2e-stop/);
});
