import { readFile } from 'node:fs/promises';
import { expect, type Page } from 'playwright/test';
import { parse } from 'csv-parse/sync';
import { findBarriers, LOOK_TIMEOUT_MS, test } from './fixtures';

const tile = (page: Page, label: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: label, exact: true }) });

test.describe('the overview', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no barriers in what opens, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(LOOK_TIMEOUT_MS);
      await page.emulateMedia({ colorScheme });
      await page.goto('/');
      await page.getByRole('button', { name: 'What CSAT means' }).click();
      await expect(page.getByRole('dialog', { name: 'Customer satisfaction' })).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Persona/ }).click();
      await expect(page.getByRole('dialog', { name: 'Persona' })).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Period/ }).click();
      await page.getByRole('button', { name: 'Custom: choose the days' }).click();
      await expect(page.getByRole('button', { name: 'Previous month' })).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
    });
  }

  test('answers the three questions in the document itself', async ({ page }) => {
    const answer = await page.request.get('/');
    const markup = await answer.text();
    for (const text of ['Is it getting better?', 'Where do customers fare worst?', 'Who owns it?', 'CSAT']) {
      expect(markup).toContain(text);
    }
  });

  test('shows each figure with its interval, its answers and a verdict', async ({ page }) => {
    await page.goto('/');
    for (const label of ['CX index', 'CSAT', 'NPS', 'CES', 'Sentiment', 'Clean journeys', 'Customer churn']) {
      await expect(tile(page, label)).toContainText(/between .+ and .+n = [\d,]+/);
      await expect(tile(page, label)).toContainText(/Better|Worse|About the same|Cannot tell/);
    }
    await expect(tile(page, 'Clean journeys')).toContainText(/of contacts went well.*met a bad one/);
  });

  test('counts the issues that are open now, with the way to the queue', async ({ page }) => {
    const answer = await page.request.get('/api/v1/overview?customers=later&department=logistics');
    const { issues }: { issues: { open: number; overdue: number } } = await answer.json();
    await page.goto('/?department=logistics');
    const open = tile(page, 'Open issues').getByRole('link');
    await expect(open).toContainText(String(issues.open));
    await expect(open).toHaveAttribute('href', '/issues?department=logistics');
    const overdue = tile(page, 'Overdue issues').getByRole('link');
    await expect(overdue).toContainText(String(issues.overdue));
    await expect(overdue).toHaveAttribute('href', '/issues?department=logistics&due=overdue');
    await page.getByRole('button', { name: 'Table of Key figures' }).click();
    const row = page.getByRole('table', { name: 'Key figures' }).getByRole('row', { name: /^Open issues/ });
    await expect(row).toContainText(String(issues.open));
  });

  test('explains a figure to the keyboard, and gives the focus back', async ({ page }) => {
    await page.goto('/');
    const button = page.getByRole('button', { name: 'What NPS means' });
    await button.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: 'Net promoter score' });
    await expect(card).toContainText('Share of 9–10 less share of 0–6');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('keeps its filters in the address, and takes them back', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /^Period/ }).click();
    await page.getByRole('button', { name: 'Last 365 days' }).click();
    await expect(page).toHaveURL(/\?period=365d$/);
    await page.getByRole('button', { name: /^Channel/ }).click();
    await page.getByRole('checkbox', { name: 'Chat' }).check();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\?period=365d&channel=chat$/);
    await expect(page.getByRole('list', { name: 'Chosen filters' })).toContainText('Chat');
    await page.goBack();
    await expect(page).toHaveURL(/\?period=365d$/);
    await page.goForward();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(page).toHaveURL(/\?period=365d$/);
  });

  test('shows days of one’s own choice', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /^Period/ }).click();
    await page.getByRole('button', { name: 'Custom: choose the days' }).click();
    await page.getByLabel('First day').fill('2026-02-01');
    await page.getByLabel('Last day').fill('2026-02-28');
    await expect(page.getByRole('button', { name: 'Show these days' })).toBeEnabled();
    await page.getByLabel('Last day').press('Enter');
    await expect(page).toHaveURL(/from=2026-02-01&to=2026-03-01/);
    await expect(
      page.getByText('1 Feb 2026 to 28 Feb 2026, compared with 4 Jan 2026 to 31 Jan 2026'),
    ).toBeVisible();
  });

  test('says where the figures are when there are none', async ({ page }) => {
    await page.goto('/?from=2011-01-01&to=2011-02-01');
    await expect(page.getByRole('heading', { name: 'No contacts in this period' })).toBeVisible();
    await page.getByRole('button', { name: /^Show / }).click();
    await expect(page.getByRole('heading', { name: 'The journey' })).toBeVisible();
  });

  test('says what of an address it cannot read, and what the server refused', async ({ page }) => {
    await page.goto('/?period=fortnight');
    await expect(page.getByText(/period: .*fortnight.* is not known/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'The journey' })).toBeVisible();
    await page.goto('/?journey=nonsense');
    await expect(page.getByText(/“nonsense” is not known/)).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(page.getByRole('heading', { name: 'The journey' })).toBeVisible();
  });

  test('shows the same figures as tiles, as a table and as CSV', async ({ page }) => {
    await page.goto('/?period=30d');
    const shown = await tile(page, 'CSAT').getByRole('link').innerText();
    await page.getByRole('button', { name: 'Table of Key figures' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Customer satisfaction' });
    await expect(row.getByRole('cell').first()).toContainText(
      shown.split('\n')[0]?.replace(/\..*See.*/, '') ?? '',
    );
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV of Key figures' }).click();
    const csv = await readFile(await (await downloading).path(), 'utf8');
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    const csat = rows.find(({ kpi }) => kpi === 'csat');
    expect(shown).toContain(`${Number(csat?.['value']).toFixed(1)}%`);
  });

  test('leads from a stage to its place on the map', async ({ page }) => {
    await page.goto('/?period=30d');
    const journey = page.getByRole('region', { name: 'The journey' });
    await journey.getByRole('link', { name: 'Service', exact: true }).click();
    await expect(page).toHaveURL(/\/journeys\/[\w-]+\?period=30d#stage-service/);
    await expect(page.getByRole('heading', { name: 'Service', exact: true })).toBeVisible();
  });

  test('draws churn when one comes to it, with the running month marked', async ({ page }) => {
    await page.goto('/');
    const churn = page.getByRole('region', { name: 'Churn', exact: true });
    await churn.scrollIntoViewIfNeeded();
    await expect(churn.getByText('The running month, which can only grow.')).toBeVisible();
    await expect(churn.locator('svg.recharts-surface').first()).toBeVisible();
    await churn.getByRole('button', { name: 'Table of Churn' }).click();
    await expect(churn.getByRole('row').filter({ hasText: '(so far)' })).toHaveCount(1);
  });
});
