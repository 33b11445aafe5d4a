import { expect } from 'playwright/test';
import { test } from './fixtures';

test.describe('the jobs', () => {
  test.use({ role: 'admin' });

  test('can be asked for by hand, and are seen to be done', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Jobs' }).first().click();
    await page.getByLabel('Job', { exact: true }).selectOption({ label: 'Count customers' });
    await page.getByRole('button', { name: 'Run now' }).click();
    await expect(page.getByText(/waits its turn (now|already)\.$/)).toBeVisible();
    const newest = page.getByRole('row').filter({ hasText: 'Count customers' }).first();
    await expect(newest).toContainText('Done', { timeout: 60_000 });
  });
});

test.describe('an executive', () => {
  test('has no page of jobs', async ({ page }) => {
    const answer = await page.goto('/jobs');
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole('link', { name: 'Jobs' })).toHaveCount(0);
    expect((await page.request.get('/api/v1/jobs')).status()).toBe(403);
  });
});
