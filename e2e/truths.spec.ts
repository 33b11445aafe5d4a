import { expect } from 'playwright/test';
import { test } from './fixtures';

/** What docs/demo.md says is true, found by a person from the overview, in fewer than three clicks each. */
test.describe('the truths of the demo company', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/');
  });

  test('the bill got better: its chart shows when it was bad', async ({ page }) => {
    await page.getByRole('link', { name: 'Monthly bill' }).first().click();
    await page.waitForURL(/\/touchpoints\/monthly-bill/);
    await expect(page.getByText(/below the lower limit/).first()).toBeVisible();
    await expect(page.getByText('New bill layout went out').first()).toBeVisible();
  });

  test('one dealer declines, the other does not', async ({ page }) => {
    await page.getByRole('link', { name: 'Partners', exact: true }).first().click();
    await page.waitForURL(/\/partners/);
    await expect(page.getByText(/Harbour Phones/).first()).toBeVisible();
    await expect(page.getByText(/Brightline Stores .*better than.* Harbour Phones/).first()).toBeVisible();
  });

  test('the kiosk is too small to tell', async ({ page }) => {
    await page.getByRole('link', { name: 'Touchpoints', exact: true }).first().click();
    await page.waitForURL(/\/touchpoints/);
    await page.getByRole('searchbox').fill('kiosk');
    await expect(page.getByRole('row').filter({ hasText: /kiosk/i }).last()).toContainText('Cannot tell');
  });

  test('small-business owners are served worse in Service and nowhere else', async ({ page }) => {
    await page.getByRole('link', { name: 'Personas', exact: true }).first().click();
    await page.waitForURL(/\/personas/);
    await expect(page.getByText(/Small-business owner in Service/).first()).toBeVisible();
  });
});
