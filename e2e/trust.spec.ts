import { expect } from 'playwright/test';
import { faultsOf, findBarriers, LOOK_TIMEOUT_MS, signInAs, test } from './fixtures';

test.describe('an admin', () => {
  test.use({ role: 'admin', storageState: { cookies: [], origins: [] } });

  test.beforeEach(async ({ page }) => {
    // In a session of their own: looking as somebody else belongs to the session.
    await signInAs(page, 'admin');
  });

  test('looks as a department, is told so on every page, changes nothing, and gets out again', async ({
    page,
  }) => {
    test.setTimeout(LOOK_TIMEOUT_MS);
    await page.goto('/admin/users');
    await page.getByRole('button', { name: 'Look as a role' }).click();
    const dialog = page.getByRole('dialog', { name: 'Look as a role' });
    await dialog
      .getByRole('combobox', { name: /^Department/ })
      .selectOption({ label: 'Finance and billing' });
    await dialog.getByRole('button', { name: 'Look', exact: true }).click();
    const banner = page.getByRole('region', { name: 'Looking as somebody else' });
    await expect(banner).toContainText('department head of Finance and billing');
    await expect(page.getByRole('link', { name: 'Users' })).toHaveCount(0);
    const refused = await page.request.post('/api/v1/profile', { data: { name: 'Somebody else' } });
    expect(refused.status()).toBe(403);
    expect(await refused.text()).toContain('stop looking first');
    expect((await page.request.get('/api/v1/users')).status()).toBe(403);
    await page.goto('/issues');
    await expect(banner).toBeVisible();
    expect(await faultsOf(page, 'looking')).toEqual([]);
    await banner.getByRole('button', { name: 'Stop looking' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
    await expect(banner).toHaveCount(0);
    const log = await page.request.get('/api/v1/audit');
    expect(await log.text()).toMatch(/view\.end[\s\S]*view\.start/);
  });

  test('reads why somebody sees what', async ({ page }) => {
    await page.goto('/admin/users');
    await page.getByRole('button', { name: 'Why Tomasz Zieliński sees what' }).click();
    const dialog = page.getByRole('dialog', { name: 'Why Tomasz Zieliński sees what' });
    await expect(dialog).toContainText(/answers for .*Monthly bill.* because Finance and billing owns/);
    await expect(dialog).toContainText(
      'Because everybody may:Read dashboards, touchpoints, exports and reports',
    );
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toHaveCount(0);
  });

  test('sees the own sessions, and ends another one', async ({ page, browser }) => {
    const elsewhere = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const other = await elsewhere.newPage();
    await signInAs(other, 'admin');
    await page.goto('/profile');
    const list = page.getByRole('list', { name: 'Sessions' });
    await expect(list.getByRole('listitem').first()).toContainText('Chrome on Linux (this browser)');
    const before = await list.getByRole('listitem').count();
    await list.getByRole('button', { name: 'End the session in Chrome on Linux' }).first().click();
    await expect(page.getByText('The session in Chrome on Linux has ended.')).toBeVisible();
    await expect(list.getByRole('listitem')).toHaveCount(before - 1);
    expect((await page.request.get('/api/v1/profile')).status()).toBe(200);
    expect((await other.request.get('/api/v1/profile')).status()).toBe(401);
    await elsewhere.close();
  });
});
