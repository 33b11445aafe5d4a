import { expect, type Browser, type Page } from 'playwright/test';
import { Secret, TOTP } from 'otpauth';
import { findBarriers, test, untilAwake } from './fixtures';
import { chooseIn, chooseRadio, openByKeyboard, pressOn, typeInto } from './keyboard';

/** Nobody that another run invited. */
const newEmail = () => `zoe.${Date.now()}.${Math.floor(Math.random() * 1000)}@northwind.example`;
const PASSWORD = 'a long walk by the harbour';

async function openAsNobody(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto(path);
  await untilAwake(page);
  return page;
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await untilAwake(page);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function addPerson(page: Page, email: string, name: string, how: RegExp): Promise<string> {
  await page.goto('/admin/users');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('radio', { name: how }).check();
  await dialog.getByRole('button', { name: /^(Invite|Add)$/ }).click();
  const secret = await dialog.locator('code').textContent();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return secret ?? '';
}

/** By keyboard alone. Returns the link. */
async function inviteByKeyboard(page: Page, email: string, name: string): Promise<string> {
  await openByKeyboard(page, '/admin/users');
  const add = page.getByRole('button', { name: 'Add a person' });
  await pressOn(add);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('E-mail')).toBeFocused();
  await page.keyboard.insertText(email);
  await typeInto(dialog.getByLabel('Name'), name);
  await chooseRadio(dialog, dialog.getByRole('radio', { name: /one-time password/ }));
  await chooseRadio(dialog, dialog.getByRole('radio', { name: /invitation link/ }));
  await page.keyboard.press('Enter');
  const link = await dialog.locator('code').textContent();
  await pressOn(dialog.getByRole('button', { name: 'Done' }));
  await expect(add).toBeFocused();
  return link ?? '';
}

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('invites somebody, who sets a password, is in, and is out at the next click when deactivated', async ({
    page,
    browser,
  }) => {
    const [email, name] = [newEmail(), `Zoë “O’Hara” & Søn ${Date.now()}`];
    const link = await inviteByKeyboard(page, email, name);
    const guest = await openAsNobody(browser, new URL(link).pathname);
    await expect(guest.getByRole('heading', { level: 1 })).toContainText(name);
    expect(await findBarriers(guest)).toEqual([]);
    await guest.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await guest.getByRole('button', { name: 'Set the password' }).click();
    await expect(guest.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await expect(guest.getByRole('link', { name: 'Audit log' })).toHaveCount(0);

    const late = await openAsNobody(browser, new URL(link).pathname);
    await expect(late.getByRole('heading', { level: 1, name: 'This link opens nothing' })).toBeVisible();

    await openByKeyboard(page, '/admin/users');
    const change = page.getByRole('button', { name: `Change ${name}` });
    await pressOn(change);
    await pressOn(page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }));
    await expect(page.getByRole('row', { name: new RegExp(email) })).toContainText('Deactivated');
    await expect(change).toBeFocused();
    await guest.goto('/touchpoints');
    await expect(guest).toHaveURL(/\/sign-in/);

    await page.goto(`/admin/audit?search=${encodeURIComponent(email)}`);
    const log = page.getByRole('table', { name: 'Audit log' });
    for (const action of ['user: deactivate', 'invitation: accept', 'invitation: send', 'session: start']) {
      await expect(log.getByRole('cell', { name: action }).first()).toBeVisible();
    }
  });

  test('hands over a one-time password, which opens nothing but the profile until it is changed', async ({
    page,
    browser,
  }) => {
    const email = newEmail();
    const secret = await addPerson(page, email, `Once ${Date.now()}`, /one-time password/);
    const guest = await openAsNobody(browser, '/sign-in');
    await signIn(guest, email, secret);
    await expect(guest).toHaveURL(/\/profile$/);
    await untilAwake(guest);
    expect((await guest.request.get('/api/v1/overview')).status()).toBe(403);
    await guest.getByLabel('Current password').fill(secret);
    await guest.getByLabel('New password').fill(PASSWORD);
    await guest.getByRole('button', { name: 'Change the password' }).click();
    await expect(guest.getByRole('heading', { level: 1 })).not.toHaveText('Profile');
    expect((await guest.request.get('/api/v1/overview')).status()).toBe(200);
  });

  test('turns two-step sign-in on and resets it for somebody who lost the phone', async ({
    page,
    browser,
  }) => {
    const [email, name] = [newEmail(), `Two-step ${Date.now()}`];
    const link = await addPerson(page, email, name, /invitation link/);
    const guest = await openAsNobody(browser, new URL(link).pathname);
    await guest.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await guest.getByRole('button', { name: 'Set the password' }).click();
    await guest.waitForURL((url) => url.pathname === '/');
    await guest.goto('/profile');
    await guest.getByLabel('Your password, to change this').fill(PASSWORD);
    await guest.getByRole('button', { name: 'Set it up' }).click();
    await expect(guest.getByRole('img', { name: /key below/ })).toBeVisible();
    expect(await findBarriers(guest)).toEqual([]);
    const key = (await guest.getByLabel('Key', { exact: true }).textContent()) ?? '';
    const app = new TOTP({ secret: Secret.fromBase32(key) });
    await guest.getByLabel('Code from the app').fill(app.generate());
    await guest.getByRole('button', { name: 'Turn it on' }).click();
    const codes = (await guest.getByLabel('Recovery codes').textContent()) ?? '';
    expect(codes.split(/\s+/)).toHaveLength(10);

    const second = await openAsNobody(browser, '/sign-in');
    await signIn(second, email, PASSWORD);
    await second.getByLabel('Code').fill('000000');
    await second.getByRole('button', { name: 'Sign in' }).click();
    await expect(second.getByText('The code does not fit')).toBeVisible();
    await second.getByLabel('Code').fill(codes.split(/\s+/)[0] ?? '');
    await second.getByRole('button', { name: 'Sign in' }).click();
    await expect(second.getByRole('navigation', { name: 'Main' })).toBeVisible();

    await page.goto('/admin/users');
    await page.getByRole('button', { name: `Change ${name}` }).click();
    await page.getByRole('button', { name: 'Reset two-step sign-in' }).click();
    await expect(page.getByRole('row', { name: new RegExp(email) })).not.toContainText('two-step');
    await signIn(second, email, PASSWORD);
    await expect(second.getByRole('navigation', { name: 'Main' })).toBeVisible();
  });

  test('invites many from a file, after a look at what does not fit', async ({ page }) => {
    const email = newEmail();
    await page.goto('/admin/users');
    await page.getByRole('button', { name: 'Invite from a file' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('Or its text')
      .fill(`email,name,role,department\n${email},Zoë,executive,\nnobody,No,admin,\n`);
    await dialog.getByRole('button', { name: 'Check the file' }).click();
    await expect(
      dialog.getByText('1 can be invited. 1 line does not fit. Nothing has been done yet.'),
    ).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Invite 1' }).click();
    await expect(dialog.getByText(/1 were invited/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('row', { name: new RegExp(email) })).toBeVisible();
  });

  test('cannot lock everybody out: the last admin stays', async ({ page }) => {
    await page.goto('/admin/users');
    await page.getByRole('button', { name: 'Change Noor Haddad' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'last admin' })).toBeVisible();
  });

  test('adds, renames, merges and retires departments by what they still own, by keyboard alone', async ({
    page,
  }) => {
    const name = `Press office ${Date.now()}`;
    const renamed = name.replace('Press', 'Media');
    await openByKeyboard(page, '/admin/departments');
    const dialog = page.getByRole('dialog');
    const add = page.getByRole('button', { name: 'Add a department' });
    await pressOn(add);
    await page.keyboard.insertText(name);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${name} was added.`)).toBeVisible();
    await expect(add).toBeFocused();
    await pressOn(page.getByRole('button', { name: `Rename ${name}` }));
    await typeInto(dialog.getByLabel('Name'), renamed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Rename ${renamed}` })).toBeFocused();
    const retire = page.getByRole('button', { name: 'Retire Logistics', exact: true });
    await pressOn(retire);
    await expect(
      page.getByRole('alert').filter({ hasText: 'Logistics still has the touchpoints' }),
    ).toBeVisible();
    await expect(retire).toBeFocused();
    await pressOn(page.getByRole('button', { name: `Merge ${renamed}` }));
    await expect(dialog).toContainText('0 touchpoints, 0 issues and 0 people');
    await chooseIn(dialog.getByLabel('Into'), 'Logistics');
    const merge = dialog.getByRole('button', { name: 'Merge the departments' });
    await expect(merge).toBeDisabled();
    await typeInto(dialog.getByLabel(/To confirm/), renamed);
    expect(await findBarriers(page)).toEqual([]);
    await pressOn(merge);
    const row = page.getByRole('row', { name: new RegExp(renamed) });
    await expect(row).toContainText('Retired');
    await expect(row).toBeFocused();
  });

  test('takes the log away as CSV, which the log then says', async ({ page }) => {
    await page.goto('/admin/audit');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('audit-log.csv');
    await page.goto('/admin/audit?action=export.take');
    await expect(page.getByRole('cell', { name: '/api/v1/audit/export' }).first()).toBeVisible();
  });
});

for (const role of ['executive', 'department_head'] as const) {
  test.describe(`the ${role}`, () => {
    test.use({ role });

    test('is let into the own profile, and into nothing of the admins', async ({ page }) => {
      expect((await page.goto('/admin/users'))?.status()).toBe(403);
      const pages = ['departments', 'audit', 'journeys', 'journeys/mobile-customer'].map(
        (path) => `/admin/${path}`,
      );
      const routes = ['users', 'audit', 'audit/export', 'admin/departments', 'admin/journeys'].map(
        (path) => `/api/v1/${path}`,
      );
      for (const path of [...pages, ...routes]) {
        expect((await page.request.get(path)).status()).toBe(403);
      }
      expect((await page.goto('/profile'))?.status()).toBe(200);
      await expect(page.getByRole('heading', { name: 'Admin', exact: true })).toHaveCount(0);
    });
  });
}
