import { expect, type Locator, type Page } from 'playwright/test';

/** Each look corrects what the one before it has counted wrong. */
const MOST_LOOKS = 30;

const SHIFT = 8;

/** Opens a page as who has no mouse: past the menu by the link that is there for it. */
export async function openByKeyboard(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Opens a page and begins at its end: Shift and Tab lead there at once. */
export async function openFromEnd(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('Shift+Tab');
}

/** Goes to a control with Tab, or with Shift and Tab where it lies before; fails where that does not lead there. */
export async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const away = await stepsTo(target);
    if (away === 0) return;
    await pressTab(target.page(), Math.max(1, Math.abs(away) - 1), away < 0);
  }
  await expect(target).toBeFocused({ timeout: 1 });
}

/** So many times, one upon the other, without waiting for the answer to each. */
async function pressTab(page: Page, times: number, backwards: boolean): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: backwards ? SHIFT : 0 };
  const down = () => keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab });
  await Promise.all(Array.from({ length: times }, down));
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab });
  await keys.detach();
}

/** Presses a key on a control that Tab leads to. */
export async function pressOn(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

/** Writes over what a field holds. */
export async function typeInto(target: Locator, text: string): Promise<void> {
  await pressOn(target, 'Control+A');
  await target.page().keyboard.insertText(text);
}

/** Chooses in a list by typing what the choice is called. */
export async function chooseIn(select: Locator, label: string): Promise<void> {
  await tabTo(select);
  await select.page().keyboard.type(label);
  await expect(select.locator('option:checked')).toHaveText(label);
}

/** Chooses one of several with the arrows, from the one that is chosen; `among` holds them all. */
export async function chooseRadio(among: Locator, radio: Locator): Promise<void> {
  await tabTo(among.getByRole('radio', { checked: true }));
  for (let pressed = 0; pressed < MOST_LOOKS && !(await radio.isChecked()); pressed += 1) {
    await among.page().keyboard.press('ArrowDown');
  }
  await expect(radio).toBeFocused();
}

/** About how many controls lie between what has the focus and this one: below 0 where this one comes first, 0 where it has it. */
function stepsTo(target: Locator): Promise<number> {
  return target.evaluate((control) => {
    const { activeElement: at, body } = document;
    if (at === control) return 0;
    const within = control.closest('dialog') ?? document;
    const all = within.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]');
    const open = [...all].filter((one) => one.checkVisibility() && !one.matches(':disabled'));
    const { DOCUMENT_POSITION_PRECEDING: before } = Node;
    const isBehind = (one: Element) =>
      at === null || at === body || (at.compareDocumentPosition(one) & before) === 0;
    const to = open.indexOf(control);
    const from = open.findIndex((one) => one !== at && isBehind(one));
    const away = to - (from === -1 ? open.length : from);
    return away < 0 ? away : away + 1;
  });
}
