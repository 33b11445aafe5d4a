import { expect, test, type Page } from 'playwright/test';
import { z } from 'zod';
import { upload } from './battery/form';
import { openServer, type BatteryServer } from './battery/open-server';
import { send } from './battery/send';
import { post } from './hostile/cast';
import { PAYLOAD } from './hostile/payloads';

const numbered = z.object({ number: z.number() });
const DAY = '2026-03-02';

/** Writes the payload into every field of words that the API has. Returns the number of an issue full of it. */
async function writeEverywhere(server: BatteryServer): Promise<number> {
  const say = async (path: string, body: object) => {
    const answer = await post(server, path, body);
    expect(answer.status, `${path}: ${answer.text}`).toBeLessThan(300);
    return answer;
  };
  const name = PAYLOAD;
  const place = { slug: 'evil', name };
  await say('/api/v1/journeys', {
    departments: [place],
    partners: [place],
    personas: [{ ...place, priority: 3 }],
    journeys: [
      {
        ...place,
        stages: [
          {
            ...place,
            touchpoints: [
              {
                ...place,
                channel: 'web',
                contact: 'direct',
                control: 'own',
                department: 'evil',
                primaryMetric: 'csat',
              },
            ],
          },
        ],
      },
    ],
  });
  const raised = await say('/api/v1/issues', { title: name, words: name, touchpoint: 'evil' });
  const { number } = numbered.parse(JSON.parse(raised.text));
  await say(`/api/v1/issues/${number}/comments`, { words: name });
  await say(`/api/v1/issues/${number}/actions`, { version: 1, text: name });
  await say('/api/v1/issues/views', { name, query: 'state=open' });
  await say('/api/v1/touchpoints/evil/annotations', { day: DAY, text: name });
  await say('/api/v1/touchpoints/evil/self-assessment', { quarter: '2026-01-01', estimate: 50, note: name });
  await say('/api/v1/feedback/themes', { name, polarity: 'either', phrases: ['bill'] });
  await say('/api/v1/webhooks', {
    name,
    url: 'https://example.com/"><script>alert(3)</script>',
    format: 'standard',
    kinds: ['raised'],
    active: true,
  });
  await say('/api/v1/invitations', { email: 'x@evil.example', name, role: 'executive', department: null });
  await say('/api/v1/users', { email: 'y@evil.example', name, role: 'executive', department: null });
  await say('/api/v1/profile', { name });
  const cell = `"${name.replaceAll('"', '""')}"`;
  const file = `id,who,at,where,mark,said,age\na,${cell},${DAY},evil,1,${cell},40\nb,${cell},never,${cell},1,${cell},${cell}\n`;
  const imported = await send(server, upload(file, undefined, false));
  expect(imported.status, imported.text).toBe(202);
  return number;
}

const pagesFor = (issue: number) => [
  '/',
  '/journeys',
  '/journeys/evil',
  '/journeys/evil/paths',
  '/touchpoints',
  '/touchpoints/evil',
  '/personas',
  '/personas/evil',
  '/departments',
  '/departments/evil',
  '/partners',
  '/feedback?period=all',
  '/feedback?view=themes',
  '/feedback/themes',
  '/issues',
  '/issues?view=board',
  `/issues/${issue}`,
  '/rules',
  '/calendar',
  '/imports',
  '/imports/1',
  '/jobs',
  '/notices',
  '/outbox',
  '/webhooks',
  '/admin/users',
  '/admin/departments',
  '/admin/audit',
  '/profile',
  `/nothing/${encodeURIComponent(PAYLOAD)}`,
  `/touchpoints?search=${encodeURIComponent(PAYLOAD)}`,
  `/sign-in?error=${encodeURIComponent(PAYLOAD)}&next=${encodeURIComponent(PAYLOAD)}`,
];

/** What of the payload was taken for more than words. */
function elementsOfPayload(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.querySelectorAll('img[src="x"], [onerror], a[href^="javascript:"]').length +
      [...document.scripts].filter(({ textContent }) => /^alert\(\d\)$/.test(textContent)).length,
  );
}

test('words stay words on every page, whoever wrote them', async ({ browser }) => {
  test.setTimeout(300_000);
  const server = await openServer();
  try {
    const pages = pagesFor(await writeEverywhere(server));
    const context = await browser.newContext({ baseURL: server.origin });
    await context.addCookies(
      server.cookie.split('; ').map((pair) => ({
        name: pair.slice(0, pair.indexOf('=')),
        value: pair.slice(pair.indexOf('=') + 1),
        url: server.origin,
      })),
    );
    const page = await context.newPage();
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(`${page.url()} said ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (line) => {
      if (/content security policy|refused to/i.test(line.text())) ran.push(`${page.url()}: ${line.text()}`);
    });
    let shown = 0;
    for (const path of pages) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBeLessThan(500);
      await page.waitForLoadState('networkidle');
      if ((await elementsOfPayload(page)) > 0) ran.push(`${path}: the payload became an element`);
      if ((await page.locator('body').innerText()).includes('onerror=alert(1)')) shown += 1;
    }
    expect(ran).toEqual([]);
    // It was there to be seen.
    expect(shown).toBeGreaterThan(12);
    await context.close();
  } finally {
    await server.close();
  }
});
