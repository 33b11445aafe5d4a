import { expect } from 'playwright/test';
import { test } from './fixtures';

test.describe('the touchpoint list', () => {
  test('sorts by its heads with the keyboard, and says so', async ({ page }) => {
    await page.goto('/touchpoints');
    const head = page.getByRole('columnheader', { name: 'Score' });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(page).toHaveURL(/sort=score$/);
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/touchpoints$/);
  });

  test('sorts by open issues, and shows those of the touchpoint on its page', async ({ page }) => {
    await page.goto('/touchpoints?sort=-issues');
    await expect(page.getByRole('columnheader', { name: 'Open issues' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    const answer = await page.request.get('/api/v1/touchpoints?sort=-issues');
    const { rows }: { rows: { name: string; issues: { open: number } }[] } = await answer.json();
    const [first] = rows;
    await expect(page.getByRole('rowheader').first()).toContainText(first?.name ?? '');
    await page.getByRole('rowheader').first().getByRole('link').click();
    await expect(page.getByRole('region', { name: 'About the touchpoint' })).toContainText(
      new RegExp(`Open issues${first?.issues.open}`),
    );
  });

  test('finds by name while one types, without filling the history', async ({ page }) => {
    await page.goto('/');
    await page.goto('/touchpoints');
    await page.getByRole('searchbox').pressSequentially('bill', { delay: 40 });
    await expect(page).toHaveURL(/search=bill$/);
    await expect(page.getByRole('rowheader', { name: /Monthly bill/ })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
  });

  test('keeps those below target, and says when there are none', async ({ page }) => {
    await page.goto('/touchpoints');
    await page.getByRole('button', { name: 'Below target' }).click();
    await expect(page).toHaveURL(/below=target$/);
    await expect(page.getByText('Healthy')).toHaveCount(0);
    await page.getByRole('searchbox').fill('no such thing');
    await expect(page.getByRole('heading', { name: 'No touchpoint matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(page).toHaveURL(/\/touchpoints$/);
    await expect(page.getByRole('searchbox')).toHaveValue('');
  });

  test('turns its pages', async ({ page }) => {
    await page.goto('/touchpoints?pageSize=10');
    await expect(page.getByRole('rowheader')).toHaveCount(10);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Next' }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(page.getByText(/^11 to 20 of/)).toBeVisible();
  });

  test('unfolds its filters on a phone, and offers an order', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/touchpoints');
    await expect(page.getByRole('button', { name: /^Department/ })).toBeHidden();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: /^Department/ }).click();
    await page.getByRole('checkbox', { name: 'Logistics' }).check();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/department=logistics$/);
    await page.getByLabel('Sort by').selectOption('Lowest score');
    await expect(page).toHaveURL(/sort=score/);
  });
});
