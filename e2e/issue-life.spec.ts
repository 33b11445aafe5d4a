import { expect, type Page } from 'playwright/test';
import { importNow, lay, undo } from './imports-desk';
import { LOOK_TIMEOUT_MS, test } from './fixtures';
import { pressed } from './issue-page';

const MS_A_DAY = 86_400_000;
const FIXED_DAYS_AGO = 21;
/** Jobs follow one another: an import, customers, journeys, fixes. */
const JOBS_TIMEOUT_MS = 120_000;

const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' });

const dayAgo = (days: number): string =>
  new Date(Date.now() - days * MS_A_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** What customers say of the effort at a touchpoint on each day since the fix. */
function efforts(touchpoint: string, score: number): string {
  const lines = Array.from(
    { length: 1200 },
    (_, at) =>
      `${touchpoint}-${at},LIFE-${at % 400},${dayAgo(1 + (at % (FIXED_DAYS_AGO - 1)))}T09:30:00,${touchpoint},${score}`,
  );
  return ['contact,customer,at,place,score', ...lines].join('\n');
}

const effortMapping = (source: string) =>
  JSON.stringify({
    shape: 'interactions',
    source: { slug: source, name: `Efforts of ${source}` },
    id: 'contact',
    customer: 'customer',
    date: 'at',
    touchpoint: 'place',
    answers: { ces: 'score' },
  });

/** Sends answers after the fix in, by the page of imports. Returns the import’s address. */
async function importEfforts(page: Page, touchpoint: string, score: number): Promise<string> {
  await page.goto('/imports/new');
  await lay(
    page,
    'efforts.csv',
    efforts(touchpoint, score),
    effortMapping(`life-${touchpoint}-${Date.now()}`),
  );
  return importNow(page);
}

async function open(page: Page, title: string): Promise<void> {
  await page.goto(`/issues?search=${encodeURIComponent(title)}`);
  await page
    .getByRole('table', { name: 'Issues' })
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

async function explainAndMend(page: Page, what: string): Promise<void> {
  const cause = page.getByRole('form', { name: 'Root cause' });
  await cause.getByLabel('Kind of cause').selectOption('system');
  await cause.getByLabel('What happened').fill('The first menu had nine entries.');
  await cause.getByRole('button', { name: 'Save the root cause' }).click();
  await expect(timeline(page).getByText('wrote down the root cause: system')).toBeVisible();
  const plan = page.getByRole('form', { name: 'Plan an action' });
  await plan.getByLabel('Action').fill(what);
  await plan.getByRole('button', { name: 'Add the action' }).click();
  await page.getByRole('checkbox', { name: `Done: ${what}` }).click();
  await expect(timeline(page).getByText(`finished the action “${what}”`)).toBeVisible();
  await pressed(page, 'Resolve').click();
  await page.getByLabel('Live since').fill(dayAgo(FIXED_DAYS_AGO));
  await page.getByRole('button', { name: 'Declare the fix live' }).click();
  await expect(timeline(page).getByText(/declared a fix that is live/)).toBeVisible();
}

/** What is decided in the background is read anew until it is there. */
async function comesTo(page: Page, address: string, words: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(timeline(page).getByText(words)).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: JOBS_TIMEOUT_MS });
}

test.describe('the life of an issue', () => {
  test.use({ role: 'admin' });
  test.describe.configure({ timeout: LOOK_TIMEOUT_MS + JOBS_TIMEOUT_MS });

  test('flagged, acknowledged, handed over and accepted, worked on, fixed, and verified by later answers', async ({
    page: admin,
    browser,
    signedIn,
  }) => {
    await open(admin, 'Telephone menu: score 60 is below its target of 70');
    const address = admin.url();
    await expect(timeline(admin).getByText('raised the issue')).toBeVisible();
    await pressed(admin, 'Acknowledge').click();
    await expect(timeline(admin).getByText('acknowledged it')).toBeVisible();
    await admin.getByRole('button', { name: 'Hand over …' }).click();
    const offer = admin.getByRole('dialog', { name: 'Hand the issue over' });
    await offer.getByLabel('Department').selectOption({ label: 'Finance and billing' });
    await offer.getByLabel('Why it is theirs').fill('Most of those callers ask about their bill.');
    await offer.getByRole('button', { name: 'Offer it' }).click();
    await expect(admin.getByRole('region', { name: 'Pending hand-over' })).toBeVisible();

    const other = await browser.newContext({ storageState: await signedIn('department_head') });
    const head = await other.newPage();
    await head.goto(address);
    await expect(head.getByText('Most of those callers ask about their bill.').first()).toBeVisible();
    await head.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(timeline(head).getByText('accepted it for Finance and billing')).toBeVisible();
    await pressed(head, 'Start work').click();
    await expect(timeline(head).getByText('started work')).toBeVisible();
    await explainAndMend(head, 'Four entries instead of nine');
    await expect(head.getByRole('region', { name: 'Fix and proof' })).toBeVisible();

    const imported = await importEfforts(admin, 'phone-menu', 7);
    await comesTo(head, address, /found the fix confirmed/);
    await expect(head.getByText('Verified', { exact: true }).first()).toBeVisible();
    await expect(head.getByRole('region', { name: 'Fix and proof' })).toContainText('Confirmed');
    await comesTo(admin, address, /found the fix confirmed/);
    await other.close();
    await undo(admin, imported);
  });

  test('a fix after which customers fare worse reopens it', async ({ page }) => {
    await open(page, 'Online checkout: customers who found it easy fell');
    const address = page.url();
    await pressed(page, 'Start work').click();
    await expect(timeline(page).getByText('started work')).toBeVisible();
    await explainAndMend(page, 'Ask for the address last');
    const imported = await importEfforts(page, 'online-checkout', 1);
    await comesTo(page, address, /reopened it: worse/);
    await expect(page.getByText('Open', { exact: true }).first()).toBeVisible();
    await undo(page, imported);
  });
});
