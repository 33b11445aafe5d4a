import { expect } from 'playwright/test';
import { test } from './fixtures';

const PATHS = '/journeys/mobile-customer/paths';

test.describe('what customers do', () => {
  test('draws the steps, fewer or more of them', async ({ page }) => {
    await page.goto(PATHS);
    const lines = page.locator('.react-flow__edge');
    await expect(lines.first()).toBeAttached();
    const before = await lines.count();
    const slider = page.getByRole('slider', { name: /^Most frequent steps/ });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(page).toHaveURL(/show=10$/);
    await expect.poll(() => lines.count()).toBeLessThan(before);
  });

  test('shows the paths behind a line, by keyboard, and keeps them in the address', async ({ page }) => {
    await page.goto(PATHS);
    const line = page.locator('.react-flow__edge').first();
    await line.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/edge=/);
    const behind = page.getByRole('region', { name: /^Paths behind/ });
    await expect(behind.getByText(/journeys that have ended went this way/)).toBeVisible();
    await expect(behind.getByText('For example')).toHaveCount(0);
    await page.reload();
    await expect(behind).toBeVisible();
    await behind.getByRole('button', { name: 'Close' }).click();
    await expect(page).not.toHaveURL(/edge=/);
  });

  test('sorts its tables, and opens paths from them', async ({ page }) => {
    await page.goto(`${PATHS}?view=table&period=365d`);
    const table = page.getByRole('table', { name: 'Steps between touchpoints' });
    const head = table.getByRole('columnheader', { name: 'Median wait' });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await table
      .getByRole('button', { name: /^Paths behind/ })
      .first()
      .click();
    await expect(page.getByRole('region', { name: /^Paths behind/ })).toBeVisible();
  });

  test('begins with the table on a phone, and draws when asked', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(PATHS);
    await expect(page.getByRole('table', { name: 'Steps between touchpoints' })).toBeVisible();
    await page.getByRole('button', { name: 'Drawing' }).click();
    await expect(page.locator('.react-flow__edge').first()).toBeAttached();
    await expect(page).toHaveURL(/view=graph$/);
  });

  test('is downloaded as it is shown', async ({ page }) => {
    await page.goto(`${PATHS}?period=365d`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV of Steps' }).click();
    expect((await download).suggestedFilename()).toMatch(/^mobile-customer-steps-.*\.csv$/);
  });

  test('leads to where there are figures', async ({ page }) => {
    await page.goto(`${PATHS}?from=2001-01-01&to=2001-02-01`);
    await expect(page.getByRole('heading', { name: 'No journey began in these months' })).toBeVisible();
    await page.getByRole('button', { name: 'Show all of them' }).click();
    await expect(page.getByRole('region', { name: 'In brief' })).toBeVisible();
  });

  test('says that there is no such journey', async ({ page }) => {
    await page.goto('/journeys/nowhere/paths');
    await expect(page.getByRole('alert').getByText('There is no journey nowhere.')).toBeVisible();
  });
});

test.describe('the head of a department', () => {
  test.use({ role: 'department_head' });
  test('reads the same page', async ({ page }) => {
    await page.goto(PATHS);
    await expect(page.getByRole('region', { name: 'In brief' })).toBeVisible();
  });
});

test.describe('an admin', () => {
  test.use({ role: 'admin' });
  test('sees who went a path', async ({ page }) => {
    await page.goto(`${PATHS}?period=365d&view=table`);
    await page
      .getByRole('button', { name: /^Paths behind/ })
      .first()
      .click();
    await expect(page.getByText(/^For example/).first()).toBeVisible();
  });
});
