import { expect } from 'playwright/test';
import { test } from './fixtures';

test.describe('the page of a touchpoint', () => {
  test('is reached from the list with its days and personas, and shows the same score', async ({ page }) => {
    await page.goto('/touchpoints?period=30d&persona=student');
    const row = page.getByRole('row', { name: /Monthly bill/ });
    const score = await row.getByRole('cell').first().textContent();
    await row.getByRole('link', { name: 'Monthly bill' }).click();
    await expect(page).toHaveURL(/\/touchpoints\/monthly-bill\?period=30d&persona=student$/);
    const value = page
      .getByRole('region', { name: 'Scores' })
      .getByText(/^\d+\.\d$/)
      .first();
    expect(score).toContain(await value.textContent());
  });

  test('says when the bill fell below its limits, and marks what happened then', async ({ page }) => {
    await page.goto('/touchpoints/monthly-bill');
    const chart = page.getByRole('region', { name: 'Signal or noise' });
    await expect(
      chart.getByRole('listitem').filter({ hasText: /weeks below the lower limit/ }),
    ).toBeVisible();
    await expect(page.getByRole('region', { name: 'Annotations' })).toContainText('New bill layout went out');
    const proof = page
      .getByRole('region', { name: /^Did the fix of #\d+ work/ })
      .filter({ hasText: 'satisfied customers fell' });
    await proof.scrollIntoViewIfNeeded();
    await expect(proof).toContainText('The fix worked');
    await expect(proof.getByRole('link', { name: /^Monthly bill/ })).toHaveAttribute(
      'href',
      /^\/issues\/\d+$/,
    );
    await chart.getByRole('button', { name: 'Table of Signal or noise' }).click();
    await expect(chart.getByRole('table')).toContainText('Outside');
  });

  test('shows who fares worse, the dealer who declines and the kiosk that cannot be told', async ({
    page,
  }) => {
    await page.goto('/touchpoints/service-hotline?period=365d');
    await expect(page.getByRole('region', { name: 'By persona' })).toContainText(
      /Small-business owner is below/,
    );
    await page.goto('/touchpoints/partner-advice');
    await expect(page.getByRole('region', { name: 'By partner' })).toContainText(
      'Brightline Stores is above Harbour Phones',
    );
    await page.goto('/touchpoints/store-kiosk');
    await expect(page.getByRole('region', { name: 'Scores' })).toContainText('Cannot tell');
    await expect(page.getByRole('region', { name: 'By persona' })).toContainText('withheld');
    await expect(page.getByRole('region', { name: 'Signal or noise' })).toContainText(
      'No limits can be drawn',
    );
  });

  test('cuts time by day and month, in the address', async ({ page }) => {
    await page.goto('/touchpoints/monthly-bill');
    await page.getByRole('button', { name: 'Monthly', exact: true }).click();
    await expect(page).toHaveURL(/grain=month$/);
    await expect(page.getByText(/^Monthly CSAT/)).toBeVisible();
    await page.goBack();
    await expect(page.getByText(/^Weekly CSAT/)).toBeVisible();
  });

  test('downloads what it shows', async ({ page }) => {
    await page.goto('/touchpoints/monthly-bill');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV of Signal or noise' }).click();
    expect((await download).suggestedFilename()).toMatch(/^touchpoint-monthly-bill-chart-.*\.csv$/);
  });

  test('gives an executive nothing to change, and the server refuses it', async ({ page }) => {
    await page.goto('/touchpoints/monthly-bill');
    await expect(page.getByRole('heading', { name: 'Annotations' })).toBeVisible();
    await expect(page.getByRole('form')).toHaveCount(0);
    const refused = await page.request.post('/api/v1/touchpoints/monthly-bill/annotations', {
      data: { day: '2026-03-09', text: 'x' },
    });
    expect(refused.status()).toBe(403);
  });

  test('is not there for a name that nothing has', async ({ page }) => {
    const answer = await page.goto('/touchpoints/moon');
    expect(answer?.status()).toBe(404);
  });
});

test.describe('to a department head', () => {
  test.use({ role: 'department_head' });

  test('an own touchpoint takes annotations, and gives a removed one back', async ({ page }) => {
    await page.goto('/touchpoints/payment');
    const section = page.getByRole('region', { name: 'Annotations' });
    await section.getByRole('button', { name: 'Add' }).click();
    await expect(section.getByText('is missing')).toBeVisible();
    await section.getByLabel('Day').fill('2026-05-04');
    await section.getByLabel('What happened').fill('Reminders by SMS went live');
    await section.getByRole('button', { name: 'Add' }).click();
    const note = section.getByRole('listitem').filter({ hasText: 'Reminders by SMS went live' });
    await expect(note).toContainText('4 May 2026');
    await note.getByRole('button', { name: /^Remove/ }).click();
    await expect(note).toHaveCount(0);
    await section.getByRole('button', { name: 'Undo' }).click();
    await expect(note).toBeVisible();
    const removed = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await note.getByRole('button', { name: /^Remove/ }).click();
    await removed;
    await page.reload();
    await expect(note).toHaveCount(0);
  });

  test('an own touchpoint takes an estimate, which stands beside the customers', async ({ page }) => {
    await page.goto('/touchpoints/monthly-bill');
    const section = page.getByRole('region', { name: 'Perception gap' });
    await section.getByLabel('Satisfied customers, in %').fill('120');
    await section.getByRole('button', { name: 'Save the estimate' }).click();
    await expect(section.getByText('must be a number from 0 to 100')).toBeVisible();
    await section.getByLabel('Satisfied customers, in %').fill('95');
    await section.getByRole('button', { name: 'Save the estimate' }).click();
    await expect(section.getByText('Saved.')).toBeVisible();
    await expect(section.getByRole('row', { name: /running/ })).toContainText('95.0%');
    await expect(section.getByRole('row', { name: /running/ })).toContainText('less satisfied');
  });

  test('the touchpoint of another department is to be read only', async ({ page }) => {
    await page.goto('/touchpoints/order-delivery');
    await expect(page.getByRole('heading', { name: 'Annotations' })).toBeVisible();
    await expect(page.getByRole('form')).toHaveCount(0);
    const refused = await page.request.post('/api/v1/touchpoints/order-delivery/self-assessment', {
      data: { quarter: '2026-01-01', estimate: 50 },
    });
    expect(refused.status()).toBe(403);
  });
});

test.describe('to an admin', () => {
  test.use({ role: 'admin' });

  test('every touchpoint takes annotations', async ({ page }) => {
    await page.goto('/touchpoints/order-delivery');
    await expect(page.getByRole('form', { name: 'Add an annotation' })).toBeVisible();
    await expect(page.getByRole('form', { name: 'Self-assessment' })).toBeVisible();
  });
});
