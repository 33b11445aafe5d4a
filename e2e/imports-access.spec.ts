import { expect, type Page } from 'playwright/test';
import { faultsOf, test } from './fixtures';
import { finished, lay, undo } from './imports-desk';
import { contactLog, contactMapping, faultyLog } from './imports-files';

async function isAccessible(page: Page, what: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await faultsOf(page, `imports-${what}`)).toEqual([]);
}

test.use({ role: 'admin' });
test.describe.configure({ timeout: 180_000 });

test('every page and state of imports has no barriers and fits, at 1440 and 390 px, light and dark', async ({
  page,
}) => {
  for (const name of ['guide', 'journeys', 'new']) {
    await page.goto(`/imports/${name}`);
    await isAccessible(page, name);
  }
  const mapping = contactMapping(`e2e-access-${Date.now()}`);
  await lay(page, 'contacts.csv', faultyLog(), mapping.replace('"csat"', '"cast"'));
  await page.getByRole('button', { name: 'Dry run', exact: true }).click();
  await expect(page.getByText('One fault in the text')).toBeVisible();
  await isAccessible(page, 'faults');
  await page.getByLabel('Mapping, in JSON').fill(mapping);
  await page.getByRole('button', { name: 'Dry run', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What the dry run found' })).toBeVisible();
  await isAccessible(page, 'dry-run');
  await page.getByRole('button', { name: 'Import 9 interactions' }).click();
  await page.waitForURL(/\/imports\/\d+$/);
  await finished(page);
  const address = new URL(page.url()).pathname;
  await page.getByText('Show the mapping that it was sent with').click();
  await isAccessible(page, 'result');
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await isAccessible(page, 'question-before-undo');
  await page.keyboard.press('Escape');
  await page.goto('/imports');
  await isAccessible(page, 'list');
  await undo(page, address);
  await isAccessible(page, 'undone');
});

test('the keyboard is enough from the list to the result and back', async ({ page }) => {
  await page.goto('/imports');
  const goTo = async (role: 'link' | 'button' | 'textbox', name: string | RegExp) => {
    const target = page.getByRole(role, { name, exact: typeof name === 'string' });
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${String(name)} was not reached`);
  };
  await goTo('link', 'New import');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/imports/new');

  const chooser = page.waitForEvent('filechooser');
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await page.getByLabel(/CSV file$/).evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await (
    await chooser
  ).setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer: Buffer.from(contactLog(4)) });
  await goTo('textbox', 'Mapping, in JSON');
  await page.keyboard.insertText(contactMapping(`e2e-keys-${Date.now()}`));
  await goTo('button', 'Dry run');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What the dry run found' })).toBeVisible();
  await goTo('button', 'Import 4 interactions');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/imports\/\d+$/);
  await finished(page);
  await goTo('button', 'Undo this import');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo this import' })).toBeFocused();
  await page.keyboard.press('Enter');
  await goTo('button', 'Undo the import');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'keys.csv' })).toBeFocused();
});

test('a file can be dropped', async ({ page }) => {
  await page.goto('/imports/new');
  const transfer = await page.evaluateHandle((text) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return dropped;
  }, contactLog(2));
  const field = page.getByText('Drop a file here, or');
  // Until the page has come alive nobody listens.
  await expect(async () => {
    await field.dispatchEvent('dragenter', { dataTransfer: transfer }, { timeout: 1000 });
    await expect(page.getByText('Let go to take it, or')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByText('Let go to take it, or').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('dropped.csv', { exact: true })).toBeVisible();
  await page.getByRole('heading', { name: 'New import' }).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('dropped.csv', { exact: true })).toBeVisible();
});
