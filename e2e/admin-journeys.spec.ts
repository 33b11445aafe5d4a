import { expect } from 'playwright/test';
import { findBarriers, LOOK_TIMEOUT_MS, test } from './fixtures';
import { dragByFinger, EDITOR, namesIn, openClean, owner, pointsOf, publish, stagesOf } from './journey-desk';
import { chooseIn, openByKeyboard, openFromEnd, pressOn, typeInto } from './keyboard';

test.describe.serial('an admin', () => {
  test.use({ role: 'admin' });

  test('reorders, edits, publishes after reading the difference, and restores what was, by keyboard alone', async ({
    page,
  }) => {
    test.setTimeout(LOOK_TIMEOUT_MS);
    await openClean(page);
    const [first = '', second = ''] = await stagesOf(page);
    const before = await namesIn(page, first);
    const [one = '', two = ''] = before;
    const down = page.getByRole('button', { name: `Move ${one} down` });
    await pressOn(down);
    await expect(page.getByText(`${one} is in place 2 of ${before.length} in ${first}.`)).toBeVisible();
    await expect(down).toBeFocused();
    expect((await namesIn(page, first)).slice(0, 2)).toEqual([two, one]);
    for (let step = 2; step <= before.length; step += 1) await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^${one} is in place 1 of \\d+ in ${second}\\.$`))).toBeVisible();

    await pressOn(page.getByRole('button', { name: `Edit ${two}`, exact: true }));
    const row = pointsOf(page, first).filter({ has: page.getByRole('button', { name: `Edit ${two}` }) });
    await typeInto(row.getByLabel('Ideal experience'), 'Zoë “O’Hara” & Søn are told <b>before</b> they ask.');
    expect(await findBarriers(page)).toEqual([]);
    const changes = await publish(page, 'Told before they ask');
    expect(changes).toContain(`MovedTouchpoint ${one}, from ${first}, place 1 to ${second}, place 1`);
    expect(changes).toContain(`ChangedTouchpoint ${two}, Ideal experience`);

    await openFromEnd(page, EDITOR);
    const versions = page.getByRole('table', { name: 'Versions of the journey' });
    await expect(versions.getByRole('row').nth(1)).toContainText('Told before they ask');
    const number = await versions.getByRole('row').nth(2).getByRole('rowheader').textContent();
    const look = page.getByRole('button', { name: `Look at version ${number}`, exact: true });
    await pressOn(look);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('list', { name: 'What restoring it would change' })).toContainText(one);
    expect(await findBarriers(page)).toEqual([]);
    await pressOn(dialog.getByRole('button', { name: 'Restore it as a draft' }));
    await expect(page.getByText(`Version ${number} is the draft now: read it and publish it.`)).toBeVisible();
    await expect(look).toBeFocused();
    expect(await namesIn(page, first)).toEqual(before);
    await openByKeyboard(page, EDITOR);
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

  test('retires a touchpoint, brings it back, merges it into another, and makes them two again, by keyboard alone', async ({
    page,
  }) => {
    test.setTimeout(LOOK_TIMEOUT_MS);
    const name = `Desk ${Date.now()}`;
    await openClean(page);
    const stage = (await stagesOf(page))[0] ?? '';
    const [home = ''] = await namesIn(page, stage);
    await pressOn(page.getByRole('button', { name: `Add a touchpoint to ${stage}` }));
    await typeInto(page.getByLabel('Name', { exact: true }), name);
    await chooseIn(page.getByLabel('Owning department'), 'Logistics');
    expect(await publish(page, 'A desk')).toBe(`AddedTouchpoint ${name}, in ${stage}`);

    await pressOn(page.getByRole('button', { name: `Retire ${name}` }));
    await expect(page.getByRole('button', { name: `Add a touchpoint to ${stage}` })).toBeFocused();
    await expect(page.getByText('Publishing the draft retires it.')).toBeVisible();
    expect(await publish(page, 'No desk')).toBe(`RetiredTouchpoint ${name}, from ${stage}`);
    await openFromEnd(page, EDITOR);
    await pressOn(page.getByRole('link', { name, exact: true }));
    await expect(page.getByText(/^Retired on/)).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await openFromEnd(page, EDITOR);
    await pressOn(page.getByRole('button', { name: `Bring back ${name}` }));
    expect(await namesIn(page, stage)).toContain(name);
    await publish(page, 'A desk after all');

    await pressOn(page.getByRole('button', { name: `Merge ${name}` }));
    const dialog = page.getByRole('dialog');
    await chooseIn(dialog.getByLabel('Into'), home);
    expect(await findBarriers(page)).toEqual([]);
    await pressOn(dialog.getByRole('button', { name: 'Merge the touchpoints' }));
    // It waits for whoever writes contacts, or detects, at that moment.
    const soon = { timeout: 60_000 };
    await expect(page.getByText(`${name} is merged into ${home}`)).toBeVisible(soon);
    await expect(page.getByRole('heading', { name: 'Stages and touchpoints' })).toBeFocused();
    await expect(page.getByText(new RegExp(`^Merged into ${home} on`)).first()).toBeVisible();
    await openFromEnd(page, EDITOR);
    await pressOn(page.getByRole('button', { name: `Undo the merger of ${name}` }));
    await expect(page.getByText(`${name} stands by itself again`)).toBeVisible(soon);
    await pressOn(page.getByRole('button', { name: `Retire ${name}` }));
    await publish(page, 'As it was');
    await page.goto(`/admin/audit?search=touchpoint:${name.toLowerCase().replace(' ', '-')}`);
    for (const action of ['touchpoint: merge', 'touchpoint: unmerge']) {
      await expect(page.getByRole('cell', { name: action }).first()).toBeVisible();
    }
  });

  test('starts a journey, is told by field what does not fit, and retires it again, by keyboard alone', async ({
    page,
  }) => {
    const run = Date.now();
    const [name, desk] = [`Returns ${run}`, `Return desk ${run}`];
    await openByKeyboard(page, '/admin/journeys');
    await pressOn(page.getByRole('button', { name: 'Start a journey' }));
    await page.keyboard.insertText(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await pressOn(page.getByRole('button', { name: 'Discard the draft' }));
    await expect(page).toHaveURL(/\/admin\/journeys$/);
    await expect(page.getByRole('link', { name })).toHaveCount(0);

    await pressOn(page.getByRole('button', { name: 'Start a journey' }));
    await page.keyboard.insertText(name);
    await page.keyboard.press('Enter');
    await pressOn(page.getByRole('button', { name: 'Add a stage' }));
    await typeInto(page.getByLabel('Name of the stage'), 'Ask');
    await pressOn(page.getByRole('button', { name: 'Add a touchpoint to Ask' }));
    await pressOn(page.getByRole('button', { name: 'Save the draft' }));
    await expect(page.getByRole('alert').filter({ hasText: 'faults stand beside the text' })).toBeVisible();
    const field = page.getByLabel('Name', { exact: true });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await typeInto(field, desk);
    await chooseIn(page.getByLabel('Owning department'), 'Logistics');
    expect(await publish(page, 'Returns')).toContain(`Touchpoint ${desk}, in Ask`);

    const retire = page.getByRole('button', { name: 'Retire the journey' });
    await pressOn(retire);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('With its 1 touchpoint it leaves lists');
    await pressOn(dialog.getByRole('button', { name: 'Retire the journey' }));
    const retired = page.getByRole('heading', { name: /^Retired on/ });
    await expect(retired).toBeFocused();
    await pressOn(page.getByRole('button', { name: 'Bring it back' }));
    await expect(page.getByText(`${name} is in use again.`)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Stages and touchpoints' })).toBeFocused();
    await pressOn(retire);
    await pressOn(dialog.getByRole('button', { name: 'Retire the journey' }));
    await expect(retired).toBeFocused();
    expect(await findBarriers(page)).toEqual([]);

    await pressOn(page.getByRole('link', { name: 'see its map' }));
    await expect(page.getByText('It is on no list and is not judged')).toBeVisible();
    await page.goto('/journeys');
    await expect(page.getByRole('list', { name: 'Journeys' })).toBeVisible();
    await expect(page.getByRole('link', { name })).toHaveCount(0);
    await page.goto(`/admin/audit?search=journey:${name.toLowerCase().replace(' ', '-')}`);
    for (const action of ['journey: retire', 'journey: bring back']) {
      await expect(page.getByRole('cell', { name: action }).first()).toBeVisible();
    }
  });
});
