import { createServer } from 'node:http';
import { once } from 'node:events';
import { Webhook } from 'standardwebhooks';
import { expect } from 'playwright/test';
import { test } from './fixtures';

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('adds a webhook, sees its secret once, tries it and removes it', async ({ page }) => {
    const got: { headers: Record<string, string>; body: string }[] = [];
    const receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString('utf8')));
      request.on('end', () => {
        const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
        got.push({ headers: Object.fromEntries(headers), body });
        response.end();
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const address = receiver.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await page.goto('/webhooks');
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    const form = page.getByRole('dialog', { name: 'Add a webhook' });
    await form.getByLabel('Name').fill('Receiver of the test');
    await form.getByLabel('Address').fill(`http://127.0.0.1:${port}/`);
    await form.getByRole('button', { name: 'Add the webhook' }).click();
    const secret = (await page.locator('code', { hasText: 'whsec_' }).textContent()) ?? '';
    await page.getByRole('button', { name: 'Test: Receiver of the test' }).click();
    await expect(page.getByText('Receiver of the test answered: it works.')).toBeVisible();
    expect(new Webhook(secret).verify(got[0]?.body ?? '', got[0]?.headers ?? {})).toMatchObject({
      type: 'webhook.trial',
    });
    await page.getByRole('button', { name: 'Deliveries: Receiver of the test' }).click();
    await expect(page.getByRole('table', { name: /Deliveries to/ })).toContainText('Delivered');
    await page.reload();
    await expect(page.getByText(secret)).toHaveCount(0);
    await page.getByRole('button', { name: 'Remove: Receiver of the test' }).click();
    await page.getByRole('button', { name: 'Remove the webhook' }).click();
    await expect(page.getByText('Receiver of the test was removed.')).toBeVisible();
    receiver.close();
  });
});

test.describe('a department head', () => {
  test.use({ role: 'department_head' });

  test('hears of an issue raised for the department, reads of it and opens it', async ({
    page,
    browser,
    signedIn,
  }) => {
    const admin = await browser.newContext({ storageState: await signedIn('admin') });
    const origin = new URL(page.url() === 'about:blank' ? (process.env['NEXTAUTH_URL'] ?? '') : page.url())
      .origin;
    const { departments } = await (await page.request.get('/api/v1/departments')).json();
    const own: string = departments.find((department: { own: boolean }) => department.own).slug;
    const { rows } = await (await page.request.get(`/api/v1/touchpoints?department=${own}`)).json();
    const title = `Told of at ${Date.now()}`;
    const raised = await admin.request.post(`${origin}/api/v1/issues`, {
      data: { title, words: 'For the test', touchpoint: rows[0].slug },
    });
    expect(raised.ok()).toBe(true);
    await page.goto('/notices');
    const notice = page.getByRole('listitem').filter({ hasText: title });
    await expect(async () => {
      await page.reload();
      await expect(notice).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.getByRole('link', { name: /^Notices, \d+ unread/ })).toBeVisible();
    await notice.getByRole('button', { name: /Mark as read/ }).click();
    await expect(notice.getByText('Unread')).toHaveCount(0);
    await admin.close();
  });

  test('chooses what to be mailed of, and finds it so again', async ({ page }) => {
    await page.goto('/notices/settings');
    const choice = page.getByRole('checkbox', { name: 'Commented: by mail' });
    const before = await choice.isChecked();
    await choice.click();
    await expect(page.getByText('Commented: kept.')).toBeVisible();
    await page.reload();
    await expect(choice).toBeChecked({ checked: !before });
    await choice.click();
    await expect(choice).toBeChecked({ checked: before });
  });

  test('has neither outbox nor webhooks', async ({ page }) => {
    for (const path of ['/outbox', '/webhooks']) expect((await page.goto(path))?.status()).toBe(403);
    for (const path of ['/api/v1/mails', '/api/v1/webhooks']) {
      expect((await page.request.get(path)).status()).toBe(403);
    }
  });
});
