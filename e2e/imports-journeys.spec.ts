import { expect } from 'playwright/test';
import { journeyFile } from '@/db/seed/journey-file';
import { test } from './fixtures';

const demo = journeyFile('2026-03-01');

/** Undefined is not written: the day of review follows the day on which the demo was loaded. */
const unchanged = JSON.stringify(
  { ...demo, journeys: demo.journeys.map((journey) => ({ ...journey, reviewedOn: undefined })) },
  null,
  2,
);

test.use({ role: 'admin' });
test.beforeEach(async ({ page }) => {
  await page.goto('/imports/journeys');
});

test('a journey file that is in already changes nothing, and says so', async ({ page }) => {
  await page.getByLabel('Journey file, in JSON').fill(unchanged);
  await page.getByRole('button', { name: 'Send the journey file' }).click();
  const table = page.getByRole('table', { name: 'What it did' });
  const touchpoints = demo.journeys.flatMap(({ stages }) =>
    stages.flatMap((stage) => stage.touchpoints),
  ).length;
  await expect(table.getByRole('row').filter({ hasText: 'Touchpoints' })).toContainText(`${touchpoints}`);
  await expect(table.getByRole('row').filter({ hasText: 'Departments' }).getByRole('cell')).toHaveText([
    /0$/,
    /0$/,
    new RegExp(`${demo.departments.length}$`),
  ]);
});

test('what does not fit is told by its path, and nothing of the file is taken', async ({ page }) => {
  await page
    .getByLabel('Open a journey file')
    .first()
    .setInputFiles({
      name: 'journeys.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        unchanged.replace('"department": "finance-billing"', '"department": "finance-biling"'),
      ),
    });
  await expect(page.getByLabel('Journey file, in JSON')).toHaveValue(/finance-biling/);
  await page.getByRole('button', { name: 'Send the journey file' }).click();
  await expect(
    page.getByRole('button', {
      name: /journeys\[0\]\.stages\[\d\]\.touchpoints\[\d+\]\.department.*"finance-billing"/,
    }),
  ).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'The journey file was not taken' })).toBeVisible();
});

test('an empty field is not sent', async ({ page }) => {
  await page.getByRole('button', { name: 'Send the journey file' }).click();
  await expect(page.getByText('Paste or open a journey file first.')).toBeVisible();
});
