import { expect, type Locator, type Page } from 'playwright/test';
import { findBarriers, test } from './fixtures';
import { openByKeyboard, pressOn, tabTo } from './keyboard';

/** What is typed stays on this machine until it is saved, so that a test which ends half-way changes nothing. */
async function openEditor(page: Page): Promise<Locator> {
  await openByKeyboard(page, '/admin/personas');
  await expect(page.getByRole('heading', { level: 1, name: 'Manage personas' })).toBeVisible();
  return page.getByRole('list', { name: 'Personas in the order in which they are tried' });
}

async function firstAttribute(page: Page): Promise<{ attribute: string; samples: unknown[] }> {
  const answer = await page.request.get('/api/v1/admin/personas/fields');
  const { attributes }: { attributes: { attribute: string; kinds: string[]; samples: unknown[] }[] } =
    await answer.json();
  const text = attributes.find(({ kinds }) => kinds.join() === 'text');
  if (text === undefined) throw new Error('No customer of the demo company has a text.');
  return text;
}

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('writes a persona and its rule without code, sees what it comes to, saves, watches the assignment, and restores', async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const order = await openEditor(page);
    const before = await order.getByRole('listitem').count();
    const { attribute, samples } = await firstAttribute(page);
    const name = `Zoë “O’Hara” & Søn ${Date.now()}`;

    await page.getByRole('button', { name: 'Add a persona' }).click();
    await page.getByRole('textbox', { name: /^Name/ }).fill(name);
    await page.getByLabel('Quote').fill('Not now.');
    await page.getByLabel('Goals').fill('Calm\nOrder');
    await page.getByRole('checkbox', { name: 'App' }).check();
    await page.getByRole('radio', { name: 'Whoever fits a rule' }).check();
    const unsaved = page.getByRole('region', { name: 'Unsaved changes' });
    await expect(unsaved).toContainText('is not finished');
    await page.getByLabel('Condition 1: what to look at').selectOption(`attribute:${attribute}`);
    await page.getByLabel('Condition 1: value').fill(String(samples[0]));
    await page.getByRole('button', { name: 'Add a group', exact: true }).click();
    const group = page.getByRole('group', { name: 'Group 2', exact: true });
    await group.getByLabel('Condition 2.1: what to look at').selectOption('mrr');
    await group.getByLabel('Condition 2.1: how').selectOption('ge');
    await group.getByLabel('Condition 2.1: value').fill('1');
    await group.getByRole('button', { name: 'Add a condition to group 2' }).click();
    await group.getByLabel('Condition 2.2: what to look at').selectOption('tenureDays');
    await group.getByLabel('Condition 2.2: how').selectOption('between');
    await group.getByLabel('Condition 2.2: from').fill('0');
    await group.getByLabel('Condition 2.2: to').fill('100000');

    const preview = page.getByRole('region', { name: 'What the rule comes to' });
    await expect(preview).toContainText(`MRR is at least 1 or days as a customer is between 0 and 100000`);
    await expect(preview.getByRole('table', { name: 'Who fits another persona as well' })).toBeVisible();
    await expect(preview.getByRole('table', { name: /^Scores of answers since/ })).toContainText('NPS');
    await expect(preview.getByRole('listitem')).toHaveCount(10);
    expect(await findBarriers(page)).toEqual([]);

    await expect(unsaved).toContainText(`${name} was added`);
    await page.getByRole('button', { name: 'Save the personas' }).click();
    await expect(page.getByText('Saved. Customers are being assigned anew.')).toBeVisible();
    await expect(order.getByRole('listitem')).toHaveCount(before + 1);
    await expect(page.getByText('Customers were last assigned: Done')).toBeVisible({ timeout: 180_000 });

    const history = page.getByRole('table', { name: 'Versions of the personas, the newest first' });
    await expect(history.getByRole('row').nth(1)).toContainText(`${name} was added.`);
    await history
      .getByRole('button', { name: /^Look at version/ })
      .nth(1)
      .click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(`${name} was retired`);
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Restore this version' }).click();
    await expect(page.getByText(/Version \d+ is in use again/)).toBeVisible();
    await expect(order.getByRole('listitem')).toHaveCount(before);
    await expect(page.getByText('Customers were last assigned: Done')).toBeVisible({ timeout: 180_000 });
    await expect(page.getByRole('button', { name: `Take ${name} back` })).toBeVisible();
  });

  test('does all of it by keyboard, and drags the order too', async ({ page }) => {
    const order = await openEditor(page);
    const names = async () =>
      (await order.getByRole('button', { name: /^\d+\. / }).allTextContents()).map((words) =>
        words.replace(/([\d,]+ customers?|not saved yet)$/, ''),
      );
    const [first = '', second = ''] = (await names()).map((words) => words.replace(/^\d+\. /, ''));

    await pressOn(page.getByRole('button', { name: `Move ${first} down` }));
    expect((await names()).slice(0, 2)).toEqual([`1. ${second}`, `2. ${first}`]);
    await expect(page.getByText(`${first} is number 2 of`)).toBeVisible();
    await order.locator('[data-grip="1"]').dragTo(order.getByRole('listitem').nth(0));
    expect((await names()).slice(0, 2)).toEqual([`1. ${first}`, `2. ${second}`]);
    await expect(page.getByRole('region', { name: 'Unsaved changes' })).toHaveCount(0);

    await pressOn(page.getByRole('button', { name: 'Add a persona' }));
    await expect(page.getByRole('textbox', { name: /^Name/ })).toBeFocused();
    await page.keyboard.type('By keyboard');
    await tabTo(page.getByRole('radio', { name: 'Whoever a source puts there' }));
    await page.keyboard.press('ArrowDown');
    await pressOn(page.getByRole('button', { name: 'Add a condition', exact: true }));
    const added = page.getByLabel('Condition 2: what to look at');
    await expect(added).toBeFocused();
    await page.keyboard.type('Monthly');
    await expect(added).toHaveValue('mrr');
    await pressOn(page.getByRole('button', { name: 'Remove condition 1' }));
    await expect(page.getByLabel('Condition 1: what to look at')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('5');
    await expect(page.getByRole('region', { name: 'What the rule comes to' })).toContainText('MRR is 5');
    await pressOn(page.getByRole('button', { name: 'Put it aside' }));
    await expect(order.getByText('By keyboard')).toHaveCount(0);
  });

  test('who comes second sees what the first one did, and loses nothing', async ({ page, context }) => {
    const order = await openEditor(page);
    const other = await context.newPage();
    const otherOrder = await openEditor(other);
    const [first, second] = [
      order.getByRole('button').first(),
      otherOrder.locator('li').nth(1).getByRole('button'),
    ];
    const [mine, theirs] = [`Mine ${Date.now()}`, `Theirs ${Date.now()}`];
    await second.first().click();
    const was = await other.getByLabel('Quote').inputValue();
    await other.getByLabel('Quote').fill(theirs);
    await first.click();
    const wasMine = await page.getByLabel('Quote').inputValue();
    await page.getByLabel('Quote').fill(mine);
    await other.getByRole('button', { name: 'Save the personas' }).click();
    await expect(other.getByText('Saved. Nobody changes persona by it.')).toBeVisible();
    await page.getByRole('button', { name: 'Save the personas' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Somebody changed the personas meanwhile' });
    await expect(notice).toContainText('The story of');
    await expect(page.getByLabel('Quote')).toHaveValue(mine);
    await notice.getByRole('button', { name: 'Put mine on top of theirs' }).click();
    await page.getByRole('button', { name: 'Save the personas' }).click();
    await expect(page.getByText('Saved. Nobody changes persona by it.')).toBeVisible();
    await expect(page.getByLabel('Quote')).toHaveValue(mine);
    await order.locator('li').nth(1).getByRole('button').first().click();
    await expect(page.getByLabel('Quote')).toHaveValue(theirs);
    await page.getByLabel('Quote').fill(was);
    await first.click();
    await page.getByLabel('Quote').fill(wasMine);
    // What the first saving said still stands there.
    const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByRole('button', { name: 'Save the personas' }).click();
    expect((await saved).ok()).toBe(true);
  });
});

test('is an admin’s alone', async ({ page }) => {
  expect((await page.request.get('/api/v1/admin/personas')).status()).toBe(403);
  expect((await page.request.post('/api/v1/admin/personas', { data: {} })).status()).toBe(403);
  await page.goto('/admin/personas');
  await expect(page.getByRole('heading', { level: 1, name: 'Manage personas' })).toHaveCount(0);
});
