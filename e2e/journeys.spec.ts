import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { test } from './fixtures';

const MAP = '/journeys/mobile-customer';
test.describe('the journeys', () => {
  for (const role of ['executive', 'department_head', 'admin'] as const) {
    test.describe(`as ${role}`, () => {
      test.use({ role });

      test('are found from the overview, and lead to a touchpoint', async ({ page }) => {
        await page.goto('/');
        await page
          .getByRole('navigation', { name: 'Main' })
          .getByRole('link', { name: 'Journeys', exact: true })
          .click();
        await expect(page.getByRole('heading', { level: 1, name: 'Journeys' })).toBeVisible();
        await page.getByRole('main').getByRole('link', { name: 'Service', exact: true }).click();
        await expect(page).toHaveURL(/\/journeys\/[\w-]+#stage-service$/);
        const card = page.getByRole('article', { name: 'Monthly bill' });
        await expect(card.getByText('Finance and billing')).toBeVisible();
        await expect(card.getByRole('link', { name: 'Monthly bill' })).toHaveAttribute(
          'href',
          /^\/touchpoints\/monthly-bill/,
        );
      });
    });
  }

  test('show a delivery that falls short of its expectation as what weighs on Purchase', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'Purchase', exact: true }).first().click();
    const stage = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3, name: 'Purchase' }) });
    await expect(
      stage.getByText(/Delivery of SIM and device reality falls short of the expectation by [\d.]+ of 10/),
    ).toBeVisible();
  });

  test('explain why good touchpoints do not make clean journeys', async ({ page }) => {
    await page.goto(MAP);
    await expect(
      page.getByText(
        /of answered contacts were good or ok, yet only [\d.]+% of customers had no bad contact at all/,
      ),
    ).toBeVisible();
  });

  test('set two personas side by side, and say who is better off', async ({ page }) => {
    await page.goto(MAP);
    await page.getByRole('button', { name: /^Side by side with/ }).click();
    await page.getByRole('button', { name: 'Persona: Small-business owner' }).click();
    await expect(page).toHaveURL(/against=persona:small-business$/);
    const stage = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3, name: 'Service' }) });
    await expect(stage.getByText(/^Small-business owner: [\d.]+$/).first()).toBeVisible();
    await expect(stage.getByText('Better').first()).toBeVisible();
    await page.getByRole('button', { name: 'Table of Emotion curve' }).click();
    await expect(page.getByRole('columnheader', { name: 'Difference' })).toBeVisible();
  });

  test('are taken along as a picture and as figures', async ({ page }) => {
    await page.goto(MAP);
    await expect(page.locator('svg.recharts-surface').first()).toBeAttached();
    for (const format of ['PNG', 'SVG'] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: `${format} of the map` }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`journey-mobile-customer.${format.toLowerCase()}`);
      expect((await readFile(await file.path())).length).toBeGreaterThan(50_000);
    }
    const figures = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV of the map', exact: true }).click();
    const lines = (await readFile(await (await figures).path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toMatch(/^journey,stage,position,/);
    expect(lines).toHaveLength(33);
  });

  test('read in the designed order, by headings and lists', async ({ page }) => {
    await page.goto(MAP);
    const cards = page.getByRole('article');
    await expect(cards).toHaveCount(32);
    await expect(cards.first()).toHaveAccessibleName('Advertising campaign');
    await expect(cards.last()).toHaveAccessibleName('Community forum');
  });

  test('say so where there is none of that name', async ({ page }) => {
    const answer = await page.goto('/journeys/nowhere');
    expect(answer?.status()).toBe(404);
  });
});
