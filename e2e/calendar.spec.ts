import { expect } from 'playwright/test';
import { test } from './fixtures';

test.describe('business hours', () => {
  test.use({ role: 'admin' });

  test('say at once what they come to, and which interval is wrong', async ({ page }) => {
    await page.goto('/calendar');
    const preview = page.getByRole('region', { name: 'What it comes to' });
    await expect(preview.getByText(/raised now as High is due/)).toBeVisible();
    await page.getByLabel('Monday, interval 2, to').fill('12:30');
    await expect(page.getByText('It must end after it begins.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save the hours' })).toBeDisabled();
    await expect(preview.getByText(/raised now as High cannot be told/)).toBeVisible();
  });

  test('take a holiday and let it go again', async ({ page }) => {
    await page.goto('/calendar');
    const holidays = page.getByRole('region', { name: 'Holidays' });
    await holidays.getByRole('button', { name: 'Add the holiday' }).click();
    await expect(holidays.getByText(/Must be a day/)).toBeVisible();
    await holidays.getByRole('textbox', { name: /^Day/ }).fill('2031-05-01');
    await holidays.getByLabel('Name').fill('Labour Day “31”');
    await holidays.getByRole('button', { name: 'Add the holiday' }).click();
    await expect(page.getByText('Labour Day “31” on 1 May 2031 was added.')).toBeVisible();
    await holidays.getByRole('button', { name: /Remove Labour Day/ }).click();
    await expect(page.getByText('1 May 2031 is no holiday any more.')).toBeVisible();
  });
});

for (const role of ['executive', 'department_head'] as const) {
  test.describe(`for the ${role}`, () => {
    test.use({ role });

    test('business hours are not theirs to change', async ({ page }) => {
      const answer = await page.goto('/calendar');
      expect(answer?.status()).toBe(403);
      const change = await page.request.post('/api/v1/calendar/hours', { data: { version: 0, week: {} } });
      expect(change.status()).toBe(403);
      expect((await page.request.get('/api/v1/calendar')).status()).toBe(200);
    });
  });
}
