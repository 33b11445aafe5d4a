import { expect, type Locator, type Page } from 'playwright/test';
import { findBarriers, LOOK_TIMEOUT_MS, test } from './fixtures';

const EDITOR = '/admin/journeys/mobile-customer';

/** The touchpoints of a stage as they stand on the desk, in their order. */
function pointsOf(page: Page, stage: string) {
  return page.getByRole('list', { name: `Touchpoints of ${stage}` }).getByRole('listitem');
}

async function namesIn(page: Page, stage: string): Promise<string[]> {
  const buttons = page
    .getByRole('list', { name: `Touchpoints of ${stage}` })
    .getByRole('button', { name: /^Edit / });
  const labels = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace('Edit ', ''));
}

async function stagesOf(page: Page): Promise<string[]> {
  const lists = page.getByRole('list', { name: /^Touchpoints of / });
  const labels = await lists.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace('Touchpoints of ', ''));
}

/** Puts a finger on the one, moves it onto the other and lets go. */
async function dragByFinger(page: Page, from: Locator, onto: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(onto)];
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [start]);
  await send('touchMove', [{ x: start.x, y: start.y + (end.y - start.y) / 2 }]);
  await send('touchMove', [end]);
  await send('touchEnd', []);
}

async function middleOf(shown: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await shown.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

/** Saves what is on the desk, reads the difference and publishes it. */
async function publish(page: Page, note: string): Promise<string> {
  await page.getByRole('button', { name: 'Read and publish' }).click();
  const dialog = page.getByRole('dialog');
  const changes = await dialog.getByRole('list', { name: 'What publishing changes' }).textContent();
  await dialog.getByLabel('Note').fill(note);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText(/^Version \d+ is published\.$/)).toBeVisible();
  return changes ?? '';
}

const owner = (page: Page) => page.getByLabel('Owner', { exact: true });

/** Leaves nothing behind that another test, or an earlier run, did. */
async function openClean(page: Page): Promise<void> {
  await page.goto(EDITOR);
  await expect(page.getByRole('list', { name: /^Touchpoints of / }).first()).toBeVisible();
  const discard = page.getByRole('button', { name: 'Discard the draft' });
  if (!(await discard.isVisible())) return;
  await discard.click();
  await expect(discard).toHaveCount(0);
}

test.describe.serial('an admin', () => {
  test.use({ role: 'admin' });

  test('reorders by keyboard, edits, publishes after reading the difference, and restores what was', async ({
    page,
  }) => {
    test.setTimeout(LOOK_TIMEOUT_MS);
    await openClean(page);
    const [first = '', second = ''] = await stagesOf(page);
    const before = await namesIn(page, first);
    const [one = '', two = ''] = before;
    const down = page.getByRole('button', { name: `Move ${one} down` });
    await down.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${one} is in place 2 of ${before.length} in ${first}.`)).toBeVisible();
    await expect(down).toBeFocused();
    expect((await namesIn(page, first)).slice(0, 2)).toEqual([two, one]);
    for (let step = 2; step <= before.length; step += 1) await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^${one} is in place 1 of \\d+ in ${second}\\.$`))).toBeVisible();

    await page.getByRole('button', { name: `Edit ${two}`, exact: true }).focus();
    await page.keyboard.press('Enter');
    const row = pointsOf(page, first).filter({ has: page.getByRole('button', { name: `Edit ${two}` }) });
    await row.getByLabel('Ideal experience').fill('Zoë “O’Hara” & Søn are told <b>before</b> they ask.');
    expect(await findBarriers(page)).toEqual([]);
    const changes = await publish(page, 'Told before they ask');
    expect(changes).toContain(`MovedTouchpoint ${one}, from ${first}, place 1 to ${second}, place 1`);
    expect(changes).toContain(`ChangedTouchpoint ${two}, Ideal experience`);

    const versions = page.getByRole('table', { name: 'Versions of the journey' });
    await expect(versions.getByRole('row').nth(1)).toContainText('Told before they ask');
    const number = await versions.getByRole('row').nth(2).getByRole('rowheader').textContent();
    await page.getByRole('button', { name: `Look at version ${number}`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('list', { name: 'What restoring it would change' })).toContainText(one);
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Restore it as a draft' }).click();
    await expect(page.getByText(`Version ${number} is the draft now: read it and publish it.`)).toBeVisible();
    expect(await namesIn(page, first)).toEqual(before);
    await publish(page, 'As it was');

    await page.goto('/admin/audit?search=journey:mobile-customer');
    const log = page.getByRole('table', { name: 'Audit log' });
    for (const action of ['journey: publish', 'journey: restore', 'journey: draft']) {
      await expect(log.getByRole('cell', { name: action }).first()).toBeVisible();
    }
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('drags a touchpoint by its handle into another stage, with a finger', async ({ page }) => {
      await openClean(page);
      const [first = '', second = ''] = await stagesOf(page);
      const one = (await namesIn(page, first)).at(-1) ?? '';
      const handle = pointsOf(page, first).last().locator('[data-handle]');
      await handle.evaluate((grip) => grip.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await dragByFinger(page, handle, pointsOf(page, second).first());
      await expect(
        page.getByText(new RegExp(`^${one} is in place \\d of \\d+ in ${second}\\.$`)),
      ).toBeVisible();
      expect(await namesIn(page, second)).toContain(one);
      await expect(page.getByText('Not all of it is saved.')).toBeVisible();
    });
  });

  test('is told what another has changed meanwhile, loses nothing, and chooses', async ({
    page,
    context,
  }) => {
    await openClean(page);
    const other = await context.newPage();
    await other.goto(EDITOR);
    await owner(page).fill('Zoë');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(page.getByText('The draft is saved.')).toBeVisible();

    await owner(other).fill('Yann');
    await other.getByRole('button', { name: 'Save the draft' }).click();
    const dialog = other.getByRole('dialog');
    await expect(dialog.getByRole('heading', { name: 'Noor Haddad was quicker' })).toBeVisible();
    await expect(dialog.getByRole('list', { name: 'What the other changed' })).toContainText('Zoë');
    await expect(dialog.getByRole('list', { name: 'What you changed' })).toContainText('Yann');
    expect(await findBarriers(other)).toEqual([]);
    await dialog.getByRole('button', { name: 'Look at mine again' }).click();
    await expect(owner(other)).toHaveValue('Yann');
    await other.getByRole('button', { name: 'Save the draft' }).click();
    await dialog.getByRole('button', { name: 'Put mine over it' }).click();
    await expect(other.getByText('The draft is saved.')).toBeVisible();

    await owner(page).fill('Zoë “O’Hara”');
    await page.getByRole('button', { name: 'Read and publish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take theirs' }).click();
    await expect(owner(page)).toHaveValue('Yann');
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await expect(page.getByText('The draft is discarded; what is published stands.')).toBeVisible();
  });

  test('retires a touchpoint, brings it back, merges it into another, and makes them two again', async ({
    page,
  }) => {
    test.setTimeout(LOOK_TIMEOUT_MS);
    const name = `Desk ${Date.now()}`;
    await openClean(page);
    const stage = (await stagesOf(page)).at(-1) ?? '';
    const [home = ''] = await namesIn(page, stage);
    await page.getByRole('button', { name: `Add a touchpoint to ${stage}` }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Owning department').selectOption({ label: 'Logistics' });
    expect(await publish(page, 'A desk')).toBe(`AddedTouchpoint ${name}, in ${stage}`);

    await page.getByRole('button', { name: `Retire ${name}` }).click();
    await expect(page.getByText('Publishing the draft retires it.')).toBeVisible();
    expect(await publish(page, 'No desk')).toBe(`RetiredTouchpoint ${name}, from ${stage}`);
    const slug = name.toLowerCase().replace(' ', '-');
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByText(/^Retired on/)).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.goto(EDITOR);
    await page.getByRole('button', { name: `Bring back ${name}` }).click();
    expect(await namesIn(page, stage)).toContain(name);
    await publish(page, 'A desk after all');

    await page.getByRole('button', { name: `Merge ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Into').selectOption({ label: home });
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge the touchpoints' }).click();
    await expect(page.getByText(`${name} is merged into ${home}`)).toBeVisible();
    await expect(page.getByText(new RegExp(`^Merged into ${home} on`))).toBeVisible();
    await page.getByRole('button', { name: `Undo the merger of ${name}` }).click();
    await expect(page.getByText(`${name} stands by itself again`)).toBeVisible();
    await page.getByRole('button', { name: `Retire ${name}` }).click();
    await publish(page, 'As it was');
    await page.goto(`/admin/audit?search=touchpoint:${slug}`);
    for (const action of ['touchpoint: merge', 'touchpoint: unmerge']) {
      await expect(page.getByRole('cell', { name: action }).first()).toBeVisible();
    }
  });

  test('starts a journey, is told by field what does not fit, and throws the draft away', async ({
    page,
  }) => {
    const name = `Returns ${Date.now()}`;
    await page.goto('/admin/journeys');
    await page.getByRole('button', { name: 'Start a journey' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.getByRole('button', { name: 'Add a stage' }).click();
    await page.getByLabel('Name of the stage').fill('Ask');
    await page.getByRole('button', { name: 'Add a touchpoint to Ask' }).click();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'faults stand beside the text' })).toBeVisible();
    const field = page.getByLabel('Name', { exact: true });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill('Return desk');
    await page.getByLabel('Owning department').selectOption({ label: 'Logistics' });
    await page.getByRole('button', { name: 'Read and publish' }).click();
    const changes = page.getByRole('dialog').getByRole('list', { name: 'What publishing changes' });
    await expect(changes).toContainText('Touchpoint Return desk, in Ask');
    await page.getByRole('button', { name: 'Not yet' }).click();
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await expect(page).toHaveURL(/\/admin\/journeys$/);
    await expect(page.getByRole('link', { name })).toHaveCount(0);
  });
});

for (const role of ['executive', 'department_head'] as const) {
  test.describe(`the ${role}`, () => {
    test.use({ role });

    test('edits no journey', async ({ page }) => {
      for (const path of ['/admin/journeys', EDITOR]) expect((await page.goto(path))?.status()).toBe(403);
      for (const path of ['', '/mobile-customer', '/mobile-customer/export', '/mobile-customer/versions/1']) {
        expect((await page.request.get(`/api/v1/admin/journeys${path}`)).status()).toBe(403);
      }
    });
  });
}
