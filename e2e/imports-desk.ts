import { expect, type Page } from 'playwright/test';
import { csvFile } from './imports-files';

/** Lays a file and a mapping onto the page of a new import. */
export async function lay(page: Page, name: string, text: string, mapping: string): Promise<void> {
  await page.getByLabel(/^Choose .* CSV file$/).setInputFiles(csvFile(name, text));
  await expect(page.getByText(name, { exact: true })).toBeVisible();
  await page.getByLabel('Mapping, in JSON').fill(mapping);
}

/** Sends what lies there, and waits for its end. Returns the address of the import. */
export async function importNow(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Import without a dry run' }).click();
  await page.waitForURL(/\/imports\/\d+$/);
  await finished(page);
  return new URL(page.url()).pathname;
}

export async function finished(page: Page): Promise<void> {
  await expect(page.getByText('Finished', { exact: true })).toBeVisible({ timeout: 120_000 });
}

/** One of the figures of an import. */
export function figure(page: Page, term: string) {
  return page
    .locator('dl > div')
    .filter({ has: page.getByText(term, { exact: true }) })
    .locator('dd');
}

/** Takes an import back, so that the demo company is left as it was. */
export async function undo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible({ timeout: 120_000 });
}
