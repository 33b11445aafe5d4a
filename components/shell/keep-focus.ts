/** What lies over the page for a while: once it is gone, the focus belongs to what opened it. */
const PASSING = 'dialog, [popover], [data-portal], [role="menu"], [role="listbox"]';
/** What makes sense when it is read out by itself. */
const WHOLE = 'tr, li, section, form, main';
/** Dialogs open one above the other, but not so many. */
const REMEMBERED = 8;

interface Held {
  element: HTMLElement;
  /** From the inside to the outside; a row that is gone cannot be asked any more. */
  around: readonly HTMLElement[];
  isPassing: boolean;
}

/**
 * A button that is disabled while it works loses the focus, and one that goes with its row leaves it nowhere: a keyboard would begin at the top of the page again. Gives the
 * focus back to what had it once that can take it, or else to what is left around it. Returns what ends it.
 */
export function keepFocus(): () => void {
  let held: Held[] = [];
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    held = [heldBy(target), ...held.filter(({ element }) => element !== target)].slice(0, REMEMBERED);
  };
  // Who clicks beside everything means to leave it.
  const leave = () => {
    held = [];
  };
  const observer = new MutationObserver(() => {
    if (held.length > 0 && isNowhere()) giveBack(held);
  });
  document.addEventListener('focusin', note);
  document.addEventListener('pointerdown', leave, true);
  const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] };
  observer.observe(document.body, watched);
  return () => {
    document.removeEventListener('focusin', note);
    document.removeEventListener('pointerdown', leave, true);
    observer.disconnect();
  };
}

function heldBy(element: HTMLElement): Held {
  const around: HTMLElement[] = [];
  for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement) {
    if (one.matches(WHOLE)) around.push(one);
  }
  return { element, around, isPassing: element.closest(PASSING) !== null };
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function giveBack(held: readonly Held[]): void {
  const last = held.find(({ element, isPassing }) => element.isConnected || !isPassing);
  if (last === undefined) return;
  if (last.element.isConnected) {
    // Disabled still: it comes back once it is not.
    last.element.focus({ preventScroll: true });
    return;
  }
  const left = last.around.find((one) => one.isConnected);
  if (left !== undefined) focusOnce(left);
}

/** On something that is no control, until the focus goes on. */
function focusOnce(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
