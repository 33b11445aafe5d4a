import { parse } from 'csv-parse/sync';
import { expect, test, type BrowserContext, type Page } from 'playwright/test';
import { openServer, type BatteryServer } from './battery/open-server';
import { send } from './battery/send';
import { EXPORTS, findExports } from './hostile/exports';
import { findPages, visitsOf } from './hostile/pages';
import { PAYLOAD } from './hostile/payloads';
import { writeEverywhere } from './hostile/write-everywhere';

const TABS = 2;

/** What of the payload was taken for more than words. */
function elementsOfPayload(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.querySelectorAll('img[src="x"], [onerror], a[href^="javascript:"]').length +
      [...document.scripts].filter(({ textContent }) => /^alert\(\d\)$/.test(textContent)).length,
  );
}

/** Everything is there, and its code runs. */
async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1') !== null &&
      !document.body.innerText.includes('Loading …') &&
      document.querySelector('.mantine-Skeleton-root, [aria-busy="true"]') === null &&
      [...document.querySelectorAll('button, input')].every((control) =>
        Object.keys(control).some((key) => key.startsWith('__reactProps')),
      ),
  );
}

/** In the page itself: around it stand the names of the organisation and of whoever looks. */
function isShown(page: Page): Promise<boolean> {
  return page.locator('main').evaluate((main: HTMLElement, words) => {
    const fields = [...main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    return [main.innerText, ...fields.map(({ value }) => value)].some((text) => text.includes(words));
  }, PAYLOAD);
}

async function faultsOf(
  context: BrowserContext,
  visits: Iterable<{ path: string; shows: boolean }>,
): Promise<string[]> {
  const faults: string[] = [];
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    faults.push(`${page.url()} said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (line) => {
    if (/content security policy|refused to/i.test(line.text())) faults.push(`${page.url()}: ${line.text()}`);
  });
  for (const { path, shows } of visits) {
    const answer = await page.goto(path);
    if (answer === null || answer.status() >= 500) faults.push(`${path} answers ${answer?.status()}`);
    await untilDrawn(page).catch(() => faults.push(`${path} is never drawn`));
    if ((await elementsOfPayload(page)) > 0) faults.push(`${path}: the payload became an element`);
    if (shows && !(await isShown(page))) faults.push(`${path} does not show the payload`);
  }
  return faults;
}

/** Cells that a spreadsheet would calculate, and downloads that say nothing of what was written. */
async function formulasOf(server: BatteryServer): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, paths] of Object.entries(EXPORTS)) {
    let told = 0;
    for (const path of paths) {
      const { status, text } = await send(server, { path: `/api/v1/${path}` });
      if (status !== 200) faults.push(`${path} answers ${status}: ${text.slice(0, 200)}`);
      const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
      const formulas = rows.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell));
      faults.push(...formulas.map((cell) => `${path}: ${cell.slice(0, 80)}`));
      if (text.includes(`'=""'><img`)) told += 1;
    }
    if (told === 0) faults.push(`${name} does not hold the payload`);
  }
  return faults;
}

test('words stay words on every page and in every download, whoever wrote them', async ({ browser }) => {
  test.setTimeout(300_000);
  expect(Object.keys(visitsOf({ issue: 1, word: '' })).toSorted()).toEqual(findPages());
  expect(Object.keys(EXPORTS)).toEqual(findExports());
  const server = await openServer();
  try {
    const visits = Object.values(visitsOf(await writeEverywhere(server))).flatMap(({ at, shows }) =>
      at.map((path) => ({ path, shows })),
    );
    const context = await browser.newContext({ baseURL: server.origin });
    await context.addCookies(
      server.cookie.split('; ').map((pair) => ({
        name: pair.slice(0, pair.indexOf('=')),
        value: pair.slice(pair.indexOf('=') + 1),
        url: server.origin,
      })),
    );
    const waiting = visits.values();
    const tabs = Array.from({ length: TABS }, () => faultsOf(context, waiting));
    expect((await Promise.all(tabs)).flat()).toEqual([]);
    await context.close();
    expect(await formulasOf(server)).toEqual([]);
  } finally {
    await server.close();
  }
});
