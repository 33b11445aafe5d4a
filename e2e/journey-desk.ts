import { expect, type Locator, type Page } from 'playwright/test';
import { openByKeyboard, pressOn } from './keyboard';

export const EDITOR = '/admin/journeys/mobile-customer';

/** The touchpoints of a stage as they stand on the desk, in their order. */
export function pointsOf(page: Page, stage: string) {
  return page.getByRole('list', { name: `Touchpoints of ${stage}` }).getByRole('listitem');
}

export async function namesIn(page: Page, stage: string): Promise<string[]> {
  const buttons = page
    .getByRole('list', { name: `Touchpoints of ${stage}` })
    .getByRole('button', { name: /^Edit / });
  const labels = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace('Edit ', ''));
}

export async function stagesOf(page: Page): Promise<string[]> {
  const lists = page.getByRole('list', { name: /^Touchpoints of / });
  const labels = await lists.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace('Touchpoints of ', ''));
}

/** Puts a finger on the one, moves it onto the other and lets go. */
export async function dragByFinger(page: Page, from: Locator, onto: Locator): Promise<void> {
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

/** Saves what is on the desk, reads the difference and publishes it, by keyboard. */
export async function publish(page: Page, note: string): Promise<string> {
  const button = page.getByRole('button', { name: 'Read and publish' });
  await pressOn(button);
  const dialog = page.getByRole('dialog');
  const changes = await dialog.getByRole('list', { name: 'What publishing changes' }).textContent();
  await expect(dialog.getByLabel('Note')).toBeFocused();
  await page.keyboard.insertText(note);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Version \d+ is published\.$/)).toBeVisible();
  await expect(button).toBeFocused();
  return changes ?? '';
}

export const owner = (page: Page) => page.getByLabel('Owner', { exact: true });

/** Leaves nothing behind that another test, or an earlier run, did. */
export async function openClean(page: Page): Promise<void> {
  await openByKeyboard(page, EDITOR);
  await expect(page.getByRole('list', { name: /^Touchpoints of / }).first()).toBeVisible();
  const discard = page.getByRole('button', { name: 'Discard the draft' });
  if (!(await discard.isVisible())) return;
  await pressOn(discard);
  await expect(discard).toHaveCount(0);
}
