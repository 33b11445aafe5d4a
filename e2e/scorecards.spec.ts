import { expect, type Page } from 'playwright/test';
import { formatValue } from '@/lib/format/reading';
import { findBarriers, openWhole, test } from './fixtures';

const rowOf = (page: Page, table: string, name: RegExp) =>
  page.getByRole('table', { name: table }).getByRole('row', { name });

for (const role of ['executive', 'department_head', 'admin'] as const) {
  test.describe(`for the ${role}`, () => {
    test.use({ role });

    test('the declining partner is two clicks from the overview', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('navigation').getByRole('link', { name: 'Partners' }).click();
      await expect(page.getByText(/Brightline Stores.* clearly better than.*Harbour Phones/)).toBeVisible();
      const courses = page.getByRole('region', { name: 'Course' });
      await expect(courses.getByText(/Harbour Phones declines?\./)).toBeVisible();
      await expect(courses.getByRole('listitem').filter({ hasText: 'Harbour Phones' })).toContainText(
        'Worse',
      );
    });

    test('a department is two clicks from the overview, with the figures of the touchpoint list', async ({
      page,
    }) => {
      await page.goto('/');
      const departments = page.getByRole('table', { name: 'Departments and their touchpoints' });
      await departments.getByRole('link', { name: 'Customer service', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Customer service' })).toBeVisible();
      const answer = await page.request.get('/api/v1/touchpoints?department=customer-service');
      const { rows }: { rows: { name: string; score: { value: number | null } }[] } = await answer.json();
      for (const { name, score } of rows) {
        await expect(rowOf(page, 'Touchpoints owned', new RegExp(name)).first()).toContainText(
          score.value === null ? 'no answers' : formatValue(score.value, 'index'),
        );
      }
    });
  });
}

interface OwnedIssues {
  open: number;
  overdue: number;
  verified: number;
  reopened: number;
}

test.describe('what departments own', () => {
  test('is the same among the departments, on the overview and in the answer of the API', async ({
    page,
  }) => {
    const answer = await page.request.get('/api/v1/overview?customers=later');
    const { departments }: { departments: { slug: string; name: string; issues: OwnedIssues }[] } =
      await answer.json();
    for (const [path, table] of [
      ['/departments', 'Issues by department'],
      ['/', 'Departments and their touchpoints'],
    ] as const) {
      await page.goto(path);
      const head = await page.getByRole('table', { name: table }).getByRole('columnheader').allInnerTexts();
      for (const { name, issues } of departments) {
        const cells = rowOf(page, table, new RegExp(name)).first().locator('th, td > div');
        for (const [label, figure] of [
          ['Open issues', issues.open],
          ['Overdue', issues.overdue],
          ['Verified', issues.verified],
          ['Reopened', issues.reopened],
        ] as const) {
          await expect(cells.nth(head.indexOf(label))).toHaveText(new RegExp(`^${figure}(?!\\d)`));
        }
      }
    }
  });

  test('stands on the page of a department, with what became of its feedback', async ({ page }) => {
    await openWhole(page, '/departments/finance-billing');
    await expect(page.getByRole('heading', { name: 'Queue', exact: true })).toBeVisible();
    const utilisation = page.getByRole('region', { name: 'Feedback utilisation' });
    const steps = utilisation.getByRole('list', { name: 'What became of the answers, step by step' });
    await expect(steps.getByRole('listitem')).toHaveText([
      /^Answers/,
      /^Flagged/,
      /^Owned/,
      /^Fixed/,
      /^Verified/,
    ]);
    await utilisation.getByRole('button', { name: 'What Feedback utilisation means' }).click();
    const card = page.getByRole('dialog', { name: 'Feedback utilisation' });
    await expect(card).toContainText('of several issues the one that got furthest counts');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      utilisation.getByRole('link', { name: 'CSV of Feedback utilisation' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^finance-billing-utilisation-.+\.csv$/);
    await utilisation.getByRole('button', { name: 'Table of Feedback utilisation' }).click();
    await expect(page.getByRole('table', { name: 'Feedback utilisation' }).getByRole('row')).toHaveCount(6);
  });
});

test.describe('a department head', () => {
  test.use({ role: 'department_head' });

  test('finds the own department first, and marked', async ({ page }) => {
    await page.goto('/departments');
    const first = page
      .getByRole('table', { name: 'Scorecards of departments' })
      .getByRole('rowheader')
      .first();
    await expect(first).toContainText('Finance and billing');
    await expect(first).toContainText('Yours');
  });
});

test.describe('the scorecards', () => {
  test('keep the filters from page to page, and take the course as a table', async ({ page }) => {
    await page.goto('/partners?period=365d&channel=partner');
    await page.getByRole('button', { name: 'Table of Course' }).click();
    await expect(page.getByRole('table', { name: 'CSAT of partners by month' })).toBeVisible();
    await page.goto('/departments?period=365d');
    await page
      .getByRole('table', { name: 'Scorecards of departments' })
      .getByRole('link', { name: 'Logistics', exact: true })
      .click();
    await expect(page).toHaveURL(/\/departments\/logistics\?period=365d$/);
    await page.getByRole('link', { name: 'All departments' }).click();
    await expect(page).toHaveURL(/\/departments\?period=365d$/);
  });

  test('download what they show', async ({ page }) => {
    await page.goto('/partners');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV of Ranking' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^partners-.+\.csv$/);
  });

  test('say so where a department does not exist', async ({ page }) => {
    const answer = await page.goto('/departments/moon');
    expect(answer?.status()).toBe(404);
  });
});
