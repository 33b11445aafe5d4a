import { expect } from 'playwright/test';
import { ROLES } from '@/lib/domain/vocabulary';
import { test } from './fixtures';

for (const role of ROLES) {
  test.describe(`as ${role}`, () => {
    test.use({ role });

    test('the overview leads in one click to who is served worse, and where', async ({ page }) => {
      await page.goto('/');
      const served = page.getByRole('region', { name: 'Who is served differently' });
      await served.getByRole('link', { name: 'Small-business owner in Service' }).click();
      await expect(page).toHaveURL(/\/personas\/small-business/);
      await expect(page.getByRole('heading', { level: 1, name: 'Small-business owner' })).toBeVisible();
      const stages = page.getByRole('region', { name: 'Stage by stage, beside everybody else' });
      await expect(stages.getByRole('listitem').filter({ hasText: 'Service' })).toContainText('Worse');
      await expect(stages.getByText('Worse', { exact: true })).toHaveCount(1);
    });
  });
}

test('the list says how far personas separate the scores, and which one is told apart', async ({ page }) => {
  await page.goto('/personas');
  await expect(page.getByText(/^Personas explain \d\.\d% .* they (hardly )?separate them/)).toBeVisible();
  const table = page.getByRole('table', { name: 'Personas' });
  await expect(table.getByRole('row', { name: /Small-business owner/ })).toContainText('Service');
  await expect(table.getByRole('row', { name: /Student/ })).toContainText('no stage');
});

test('a persona tells its story and its rule, and leads on to touchpoints and the map', async ({ page }) => {
  await page.goto('/personas/small-business');
  const who = page.getByRole('region', { name: 'Who they are' });
  await expect(who).toContainText('While I am on hold with you');
  await expect(who).toContainText('business is yes');
  await expect(page.getByRole('link', { name: 'Bill enquiry on the hotline' })).toHaveAttribute(
    'href',
    '/touchpoints/billing-enquiry?persona=small-business',
  );
  await expect(page.getByRole('link', { name: /map of this journey/ })).toHaveAttribute(
    'href',
    '/journeys/mobile-customer?persona=small-business',
  );
});

test('shows the stages as a table, and takes the filters from the address', async ({ page }) => {
  await page.goto('/personas/small-business?period=365d');
  await page.getByRole('button', { name: 'Table of Stage by stage' }).click();
  const table = page.getByRole('table', { name: 'Stages beside everybody else' });
  await expect(table.getByRole('row', { name: /^Service/ })).toContainText('Worse');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV of Stage by stage' }).click();
  expect((await download).suggestedFilename()).toMatch(/^small-business-stages-.*\.csv$/);
});

test('a persona that does not exist is not found', async ({ page }) => {
  const response = await page.goto('/personas/moon');
  expect(response?.status()).toBe(404);
});

test('only an admin may preview a rule', async ({ page }) => {
  const rule = encodeURIComponent(JSON.stringify({ field: { customer: 'mrr' }, is: 'ge', value: 40 }));
  const refused = await page.request.get(`/api/v1/personas/preview?rule=${rule}`);
  expect(refused.status()).toBe(403);
});

test.describe('as admin', () => {
  test.use({ role: 'admin' });

  test('a preview says what a rule would come to', async ({ page }) => {
    const rule = encodeURIComponent(JSON.stringify({ field: { attribute: 'lines' }, is: 'ge', value: 3 }));
    const answer = await page.request.get(`/api/v1/personas/preview?rule=${rule}&persona=family`);
    expect(await answer.json()).toMatchObject({ rule: 'lines is at least 3', examples: { length: 10 } });
  });
});
