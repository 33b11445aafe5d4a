const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const TITLE_HEIGHT = 48;

/** What is of no use in a picture. */
const TOOLS = 'button, a[download]';

export interface Picture {
  /** A document that stands for itself: the styles of the page are in it. */
  svg: string;
  width: number;
  height: number;
}

/**
 * An element as it stands, in SVG, under a title. Taking the style sheets along whole costs a fraction of a second, where working out the style of each of
 * thousands of nodes takes half a minute.
 */
export function drawPicture(element: HTMLElement, title: string): Picture {
  const wide = [...element.querySelectorAll('[data-sideways]')].map(({ scrollWidth }) => scrollWidth);
  const inner = Math.max(element.scrollWidth, ...wide);
  const [width, height] = [inner + 2 * MARGIN, element.scrollHeight + TITLE_HEIGHT + 2 * MARGIN];
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('width', `${width}`);
  root.setAttribute('height', `${height}`);
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  // The tokens of the theme hang on the root.
  for (const { name, value } of document.documentElement.attributes) {
    if (name.startsWith('data-')) root.setAttribute(name, value);
  }
  const frame = document.createElementNS(SVG, 'foreignObject');
  frame.setAttribute('width', '100%');
  frame.setAttribute('height', '100%');
  const page = document.createElement('div');
  const { fontFamily, fontSize, lineHeight, color, backgroundColor } = getComputedStyle(document.body);
  Object.assign(page.style, { fontFamily, fontSize, lineHeight, color, backgroundColor });
  Object.assign(page.style, { boxSizing: 'border-box', width: `${width}px`, height: `${height}px` });
  page.style.padding = `${MARGIN}px`;
  page.append(styles(), headOf(title), copyOf(element));
  frame.append(page);
  root.append(frame);
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

function headOf(title: string): Node {
  const head = document.createElement('strong');
  head.textContent = title;
  Object.assign(head.style, { display: 'block', height: `${TITLE_HEIGHT}px`, fontSize: '1.25rem' });
  return head;
}

function copyOf(element: HTMLElement): Node {
  const copy = document.createElement('div');
  copy.append(element.cloneNode(true));
  for (const tool of copy.querySelectorAll(TOOLS)) tool.remove();
  for (const room of copy.querySelectorAll<HTMLElement>('[data-sideways]')) room.style.overflow = 'visible';
  return copy;
}

/** All that the page is styled by; what another site lends cannot be read, and is none of ours. */
function styles(): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = [...document.styleSheets]
    .filter(({ href }) => href === null || href.startsWith(location.origin))
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n');
  return style;
}
