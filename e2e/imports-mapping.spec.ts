import { expect } from 'playwright/test';
import { test } from './fixtures';
import { importNow, lay, undo } from './imports-desk';
import { contactLog, contactMapping } from './imports-files';

test.use({ role: 'admin' });
test.beforeEach(async ({ page }) => {
  await page.goto('/imports/new');
});

test('a mapping that is no JSON is told by its line, and that leads to the place', async ({ page }) => {
  const broken = '{\n  "shape": "interactions",\n  "id": contact\n}';
  const text = page.getByLabel('Mapping, in JSON');
  await text.fill(broken);
  await page.getByRole('button', { name: /Line 3.*contact must stand in double quotation marks/ }).click();
  await expect(text).toBeFocused();
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(
    broken.indexOf('contact\n'),
  );
  await expect(text).toHaveAttribute('aria-invalid', 'true');
});

test('every fault of a mapping stands beside it with its path; nothing typed is lost', async ({ page }) => {
  const right = contactMapping('e2e-faults');
  const wrong = right.replace('"csat"', '"cast"').replace('"customer": "customer"', '"customer": 7');
  const text = page.getByLabel('Mapping, in JSON');
  await lay(page, 'contacts.csv', contactLog(3), wrong);
  await page.getByRole('button', { name: 'Dry run', exact: true }).click();
  await expect(page.getByText('2 faults in the text')).toBeInViewport();
  await expect(page.getByRole('button', { name: /answers\.cast.*did you mean "csat"\?/ })).toBeVisible();
  await page.getByRole('button', { name: /Line 8, customer/ }).click();
  const selected = await text.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe('7');
  await expect(text).toHaveValue(wrong);
  await expect(page.getByText('contacts.csv', { exact: true })).toBeVisible();

  await text.fill(right);
  await page.getByRole('button', { name: 'Dry run', exact: true }).click();
  await expect(page.getByText('3 interactions would be written; every row fits.')).toBeVisible();
  await expect(page.getByText('faults in the text')).toHaveCount(0);
});

test('a column that the file lacks is a fault at the place that names it', async ({ page }) => {
  await lay(
    page,
    'contacts.csv',
    contactLog(3),
    contactMapping('e2e-columns').replace('"remark"', '"remarks"'),
  );
  await page.getByRole('button', { name: 'Dry run', exact: true }).click();
  await expect(page.getByRole('button', { name: /comment.*"remarks".*"remark"/ })).toBeVisible();
});

test('after the mapping has changed, the dry run speaks of before, and does not lead to the import', async ({
  page,
}) => {
  await lay(page, 'contacts.csv', contactLog(3), contactMapping('e2e-stale'));
  await page.getByRole('button', { name: 'Dry run', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Import 3 interactions' })).toBeVisible();
  await page.getByLabel('Mapping, in JSON').fill(contactMapping('e2e-stale-2'));
  await expect(page.getByText('has changed since')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 3 interactions' })).toHaveCount(0);
});

test('what was typed can be put back after another mapping took its place', async ({ page }) => {
  const text = page.getByLabel('Mapping, in JSON');
  await text.fill('{ "half": "typed" }');
  await page.getByLabel('Start from').selectOption({ label: 'One row a respondent' });
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(text).toHaveValue(/"shape": "survey"/);
  await page.getByRole('button', { name: 'Put back what I had typed' }).click();
  await expect(text).toHaveValue('{ "half": "typed" }');
});

test('a mapping comes from a file', async ({ page }) => {
  await page
    .getByLabel('Open a mapping file')
    .first()
    .setInputFiles({
      name: 'mapping.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{ "from": "a file" }'),
    });
  await expect(page.getByLabel('Mapping, in JSON')).toHaveValue('{ "from": "a file" }');
});

test('a mapping used before is offered again', async ({ page }) => {
  const source = `e2e-before-${Date.now()}`;
  await lay(page, 'contacts.csv', contactLog(2), contactMapping(source));
  const address = await importNow(page);
  await page.goto('/imports/new');
  await page
    .getByLabel('Start from')
    .selectOption({ label: `Contacts of ${source} (contacts.csv), one row an interaction` });
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByLabel('Mapping, in JSON')).toHaveValue(new RegExp(source));
  await undo(page, address);
});
