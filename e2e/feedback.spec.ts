import { expect } from 'playwright/test';
import { test } from './fixtures';

test.describe('feedback', () => {
  test('finds words while one types, marks them, and keeps them in the address', async ({ page }) => {
    await page.goto('/feedback');
    await page.getByRole('searchbox', { name: 'Search comments' }).pressSequentially('billed', { delay: 30 });
    await expect(page).toHaveURL(/search=billed$/);
    await expect(page.locator('mark').first()).toHaveText(/^bill/i);
    await page.goBack();
    await expect(page).not.toHaveURL(/search/);
  });

  for (const search of [
    '& | ! : * "',
    '"unbalanced',
    "<script>alert('x')</script>",
    '((bill',
    ':*',
    '%_\\',
  ]) {
    test(`is not upset by a search for ${search}`, async ({ page }) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(`/feedback?search=${encodeURIComponent(search)}`);
      await expect(page.getByRole('searchbox', { name: 'Search comments' })).toHaveValue(search);
      await expect(page.getByText(/^[\d,]+ comments?$|^More than/)).toBeVisible();
      await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toHaveCount(0);
      expect(dialogs).toEqual([]);
    });
  }

  test('shows more comments on request, none twice', async ({ page }) => {
    await page.goto('/feedback?period=365d&sort=negative');
    const comments = page.getByRole('list', { name: 'Comments' }).getByRole('article');
    await expect(comments).toHaveCount(25);
    await page.getByRole('button', { name: 'Show more comments' }).click();
    await expect(comments).toHaveCount(50);
    const links = await comments
      .getByRole('link', { name: /^Comment of/ })
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(new Set(links).size).toBe(50);
  });

  test('sorts by revenue, and narrows by tone, theme and answer with the keyboard', async ({ page }) => {
    await page.goto('/feedback?period=365d');
    await page.getByLabel('Sort by').selectOption('Highest revenue');
    await expect(page).toHaveURL(/sort=mrr/);
    await page.getByRole('button', { name: /^Tone/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Negative' }).check();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/sentiment=negative/);
    await expect(page.getByRole('article').first().getByText('Negative', { exact: true })).toBeVisible();
  });

  test('says when nothing matches, and clears the filters', async ({ page }) => {
    await page.goto('/feedback?search=xylophone&sentiment=positive');
    await expect(page.getByRole('heading', { name: 'No comment matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(page).toHaveURL(/\/feedback$/);
    await expect(page.getByRole('article').first()).toBeVisible();
  });

  test('leads from a theme to its comments, and from a comment to its own page', async ({ page }) => {
    await page.goto('/feedback?view=themes&period=365d');
    await expect(page.getByRole('columnheader', { name: 'Impact on the score' })).toBeVisible();
    await page.getByRole('rowheader', { name: 'Bill and clarity' }).getByRole('link').click();
    await expect(page).toHaveURL(/theme=billing/);
    await page
      .getByRole('link', { name: /^Comment of/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/feedback\/\d+$/);
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('downloads what is shown', async ({ page }) => {
    await page.goto('/feedback?search=bill');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV of these comments' }).click();
    expect((await download).suggestedFilename()).toMatch(/^feedback-.*\.csv$/);
  });

  test('does not tell an executive who the customer is', async ({ page }) => {
    const answer = await page.request.get('/api/v1/feedback');
    expect(JSON.stringify(await answer.json())).not.toMatch(/@/);
  });
});

test.describe('a department head', () => {
  test.use({ role: 'department_head' });

  test('reads comments and themes, and changes no theme', async ({ page }) => {
    await page.goto('/feedback/themes');
    await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a theme' })).toHaveCount(0);
    const refused = await page.request.delete('/api/v1/feedback/themes/billing');
    expect(refused.status()).toBe(403);
  });
});

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('sees who the customer is', async ({ page }) => {
    await page.goto('/feedback');
    // Some only looked, and left no address.
    await expect(page.getByRole('article').getByText(/@/).first()).toBeVisible();
  });

  test('adds, changes and deletes a theme', async ({ page }) => {
    await page.goto('/feedback/themes');
    await page.getByRole('button', { name: 'Add a theme' }).click();
    const form = page.getByRole('dialog', { name: 'Add a theme' });
    await form.getByRole('textbox', { name: 'Name' }).fill('Parrots <b>&');
    await form.getByRole('textbox', { name: 'Words and phrases' }).fill('par*rot');
    await form.getByRole('button', { name: 'Add the theme' }).click();
    await expect(form.getByRole('alert')).toContainText('only at the end of a word');
    await form.getByRole('textbox', { name: 'Words and phrases' }).fill('Parrot*, cockatoo');
    await form.getByRole('button', { name: 'Add the theme' }).click();
    await expect(page.getByRole('row', { name: /Parrots <b>&/ })).toContainText('parrot*, cockatoo');
    await page.getByRole('button', { name: 'Change Parrots <b>&' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Praise' }).check();
    await page.getByRole('button', { name: 'Save the theme' }).click();
    await expect(page.getByRole('row', { name: /Parrots <b>&/ })).toContainText('Praise');
    await page.getByRole('button', { name: 'Delete Parrots <b>&' }).click();
    await page.getByRole('button', { name: 'Delete the theme' }).click();
    await expect(page.getByRole('row', { name: /Parrots/ })).toHaveCount(0);
  });
});
