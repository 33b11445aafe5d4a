import { expect } from 'playwright/test';
import {
  findBarriers,
  LOOK_TIMEOUT_MS,
  LOOKS,
  lookAt,
  nameOfLook,
  overflowOf,
  takePicture,
  test,
} from './fixtures';

test.describe('the jobs', () => {
  test.use({ role: 'admin' });

  for (const look of LOOKS) {
    test(`have no barriers and fit at ${nameOfLook(look)}`, async ({ page }) => {
      test.setTimeout(LOOK_TIMEOUT_MS);
      await lookAt(page, '/jobs', look);
      await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
      await expect(page.getByRole('table', { name: /Background jobs/ })).toBeVisible();
      await takePicture(page, 'jobs', look);
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  }

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
