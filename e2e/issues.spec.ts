import { expect, type Page } from 'playwright/test';
import { LOOK_TIMEOUT_MS, signInAs, test } from './fixtures';
import { pressed } from './issue-page';

const OWN = 'finance-billing';

interface Touchpoint {
  slug: string;
  department: string;
}

/** An issue of the department whose head the demo company has. */
async function raise(page: Page, title: string): Promise<number> {
  const choices: { touchpoints: Touchpoint[] } = await (
    await page.request.get('/api/v1/issues/choices')
  ).json();
  const own = choices.touchpoints.find(({ department }) => department === OWN);
  const answer = await page.request.post('/api/v1/issues', {
    data: { title, words: 'Seen by hand.', touchpoint: own?.slug },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.ok()).toBe(true);
  const { number }: { number: number } = await answer.json();
  return number;
}

test.describe('a department head', () => {
  test.use({ role: null });

  test('arrives at the own queue, or at the page that was asked for', async ({ page }) => {
    await signInAs(page, 'department_head');
    await expect(page).toHaveURL(new RegExp(`/issues\\?department=${OWN}$`));
    await expect(page.getByRole('heading', { level: 1, name: 'Issues' })).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Journeys', exact: true })
      .click();
    await expect(page).toHaveURL(/\/journeys/);
  });
});

test.describe('an issue', () => {
  test.use({ role: 'department_head' });

  test('is raised, acknowledged, assigned, explained, worked on and fixed, by hand', async ({ page }) => {
    test.setTimeout(LOOK_TIMEOUT_MS);
    await page.goto('/issues');
    await page.getByRole('button', { name: 'Raise an issue' }).click();
    const dialog = page.getByRole('dialog', { name: 'Raise an issue' });
    await dialog.getByRole('button', { name: 'Raise the issue' }).click();
    await expect(dialog.getByText(/is missing/i).first()).toBeVisible();
    await dialog.getByLabel('Title').fill('Bills arrive late');
    await dialog.getByLabel('What is wrong').fill('Customers say that bills come after the due date.');
    const choices: { touchpoints: Touchpoint[] } = await (
      await page.request.get('/api/v1/issues/choices')
    ).json();
    const own = choices.touchpoints.find(({ department }) => department === OWN);
    await dialog.getByRole('combobox', { name: /^Touchpoint/ }).selectOption(own?.slug ?? '');
    await expect(dialog.getByText('Finance and billing owns it')).toBeVisible();
    await dialog.getByRole('button', { name: 'Raise the issue' }).click();
    await expect(page).toHaveURL(/\/issues\/\d+$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Bills arrive late');

    await pressed(page, 'Acknowledge').click();
    await expect(page.getByText('acknowledged it')).toBeVisible();
    const assignee = page.getByLabel('Assignee');
    await assignee.selectOption({ index: 1 });
    await expect(page.getByText('assigned it to')).toBeVisible();

    await pressed(page, 'Resolve').click();
    const missing = page.getByRole('dialog', { name: /^Resolve/ });
    await expect(missing.getByText('Missing: write down the root cause')).toBeVisible();
    await missing.getByRole('button', { name: 'Close' }).click();

    const cause = page.getByRole('form', { name: 'Root cause' });
    await cause.getByLabel('Kind of cause').selectOption('process');
    await cause.getByLabel('What happened').fill('The print run starts too late.');
    await cause.getByRole('button', { name: 'Save the root cause' }).click();
    await expect(page.getByText('wrote down the root cause: process')).toBeVisible();

    const plan = page.getByRole('form', { name: 'Plan an action' });
    await plan.getByLabel('Action').fill('Print five days earlier');
    await plan.getByRole('button', { name: 'Add the action' }).click();
    await page.getByRole('checkbox', { name: 'Done: Print five days earlier' }).click();
    await expect(page.getByText('finished the action “Print five days earlier”')).toBeVisible();

    await pressed(page, 'Resolve').click();
    await page.getByRole('button', { name: 'Declare the fix live' }).click();
    await expect(page.getByText(/declared a fix that is live/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Fix and proof' })).toBeVisible();
  });

  test('that somebody changed meanwhile says so, and loses no text', async ({ page, browser, signedIn }) => {
    await page.goto('/issues');
    const number = await raise(page, 'Two at once');
    await page.goto(`/issues/${number}`);
    await page.getByRole('textbox', { name: /^Comment/ }).fill('Half a thought');
    const note = page.getByRole('form', { name: 'Root cause' }).getByLabel('What happened');
    await note.fill('A long explanation that took a while.');
    await page.getByLabel('Kind of cause').selectOption('system');

    const other = await browser.newContext({ storageState: await signedIn('admin') });
    const second = await other.newPage();
    await second.goto(new URL(`/issues/${number}`, page.url()).href);
    await pressed(second, 'Acknowledge').click();
    await expect(second.getByText('acknowledged it')).toBeVisible();
    await other.close();

    await page.getByRole('button', { name: 'Save the root cause' }).click();
    await expect(page.getByText('Somebody changed this meanwhile')).toBeVisible();
    await expect(note).toHaveValue('A long explanation that took a while.');
    await expect(page.getByRole('textbox', { name: /^Comment/ })).toHaveValue('Half a thought');
    await page.getByRole('button', { name: 'Try again on the newer version' }).click();
    await expect(page.getByText('wrote down the root cause: system')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('textbox', { name: /^Comment/ })).toHaveValue('Half a thought');
  });

  test('is commented on with a mention, by the keyboard alone', async ({ page }) => {
    await page.goto('/issues');
    const number = await raise(page, 'A word with somebody');
    await page.goto(`/issues/${number}`);
    const box = page.getByRole('textbox', { name: /^Comment/ });
    await box.click();
    await page.keyboard.type('Please look, @Noor');
    await expect(
      page.getByRole('listbox', { name: 'People' }).getByRole('option', { name: 'Noor Haddad' }),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(box).toHaveValue('Please look, @Noor Haddad ');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(page.getByRole('list', { name: 'Timeline' }).getByText('@Noor Haddad')).toBeVisible();
    await expect(box).toHaveValue('');
  });
});

test.describe('the queue', () => {
  test.use({ role: 'admin' });

  test('is worked by keys', async ({ page }) => {
    await page.goto('/issues');
    const mark = `keys${Date.now()}`;
    await raise(page, `By ${mark}, one`);
    await raise(page, `By ${mark}, two`);
    await page.goto(`/issues?search=${mark}`);
    const links = page.getByRole('table', { name: 'Issues' }).getByRole('link');
    await expect(links).toHaveCount(2);
    await page.keyboard.press('j');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('j');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('x');
    await expect(page.getByText('1 selected')).toBeVisible();
    await page.keyboard.press('a');
    await expect(page.getByText(/^Changed: #\d+\.$/)).toBeVisible();
    await page.keyboard.press('r');
    await expect(page.getByRole('dialog', { name: /^Resolve #/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys of the queue' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(page.getByLabel('Search issues')).toBeFocused();
  });

  test('keeps its filters in the address, and a view under a name', async ({ page }) => {
    await page.goto('/issues');
    await page.getByRole('button', { name: 'Severity' }).first().click();
    await page.getByRole('dialog', { name: 'Severity' }).getByLabel('Critical').check();
    await expect(page).toHaveURL(/severity=critical/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByLabel('Save this view as').fill('Critical ones');
    await page.getByRole('button', { name: 'Save the view' }).click();
    await expect(page.getByLabel('Save this view as')).toHaveCount(0);
    await page.goto('/issues');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('link', { name: 'Critical ones' }).click();
    await expect(page).toHaveURL(/severity=critical/);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('button', { name: 'Delete the view Critical ones' }).click();
    await page.getByRole('button', { name: 'Delete the view', exact: true }).click();
    await expect(page.getByRole('dialog', { name: /^Delete the view/ })).toHaveCount(0);
    await page.goto('/issues');
    await page.getByRole('button', { name: 'Views' }).click();
    await expect(page.getByRole('link', { name: 'Critical ones' })).toHaveCount(0);
  });

  test('downloads what it shows', async ({ page }) => {
    await page.goto('/issues');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV of these issues' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });

  test('says where there is no such issue', async ({ page }) => {
    const answer = await page.goto('/issues/999999');
    expect(answer?.status()).toBe(404);
  });
});
