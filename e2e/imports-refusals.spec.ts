import { expect } from 'playwright/test';
import { test } from './fixtures';
import { contactLog, contactMapping, csvFile } from './imports-files';

const WRONG_KINDS: readonly (readonly [kind: string, name: string, bytes: string, message: string])[] = [
  ['a picture', 'chart.csv', '\x89PNG\r\n\x1a\n\0\0', 'The file is a picture, not CSV'],
  [
    'a spreadsheet',
    'contacts.xlsx',
    'PK\x03\x04 [Content_Types].xml xl/workbook.xml',
    'The file is a spreadsheet (XLSX or ODS), not CSV',
  ],
  ['a document', 'contacts.pdf', '%PDF-1.7', 'The file is a PDF document, not CSV'],
  [
    'a web page',
    'contacts.html',
    '<!doctype html><title>Contacts</title>',
    'The file is a web page, not CSV',
  ],
  ['an empty file', 'empty.csv', '', 'The file is empty'],
  ['a head line alone', 'head.csv', 'contact,customer,at,place,score,remark\n', 'a head line and no rows'],
];

test.use({ role: 'admin' });

for (const [kind, name, bytes, message] of WRONG_KINDS) {
  test(`${kind} is refused in words that lead on`, async ({ page }) => {
    await page.goto('/imports/new');
    await page
      .getByLabel(/CSV file$/)
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes, 'latin1') });
    await page.getByLabel('Mapping, in JSON').fill(contactMapping('e2e-kinds'));
    await page.getByRole('button', { name: 'Dry run', exact: true }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'The dry run could not be made' });
    await expect(refusal).toContainText(message);
    await expect(page.getByLabel('Mapping, in JSON')).toHaveValue(/e2e-kinds/);
  });
}

test('nothing is sent before there is a file and a mapping', async ({ page }) => {
  await page.goto('/imports/new');
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await page.getByRole('button', { name: 'Dry run', exact: true }).click();
  await expect(page.getByText('Choose a file first, in step 1.')).toBeVisible();
  await page.getByLabel(/CSV file$/).setInputFiles(csvFile('contacts.csv', contactLog(1)));
  await page.getByRole('button', { name: 'Import without a dry run' }).click();
  await expect(page.getByText('Say what the columns mean first, in step 2.')).toBeVisible();
  expect(sent).toEqual([]);
});

test('an import that is not there has no page', async ({ page }) => {
  for (const address of ['/imports/2147483647', '/imports/nonsense']) {
    await page.goto(address);
    await expect(page.getByText('404', { exact: true })).toBeVisible();
  }
});

test.describe('an executive', () => {
  test.use({ role: 'executive' });

  test('is told that imports are not for them, by page and by API', async ({ page }) => {
    for (const address of ['/imports', '/imports/new', '/imports/guide', '/imports/journeys', '/imports/1']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { name: 'Your role does not include this page' })).toBeVisible();
    }
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Imports', exact: true }),
    ).toHaveCount(0);
    for (const path of ['', '/mappings', '/1', '/1/mapping', '/1/rejected-rows', '/1/rejects']) {
      expect((await page.request.get(`/api/v1/imports${path}`)).status()).toBe(403);
    }
  });
});
