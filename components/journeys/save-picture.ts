export type PictureFormat = 'png' | 'svg';

/** Sharp on paper too. */
const PIXEL_RATIO = 2;
const MARGIN = 24;

/** Takes a picture of an element, as wide as its contents, and hands it over as a download. */
export async function savePicture(element: HTMLElement, name: string, format: PictureFormat): Promise<void> {
  const { toPng, toSvg } = await import('html-to-image');
  const inner = [...element.querySelectorAll<HTMLElement>('[data-sideways]')];
  const width = Math.max(element.scrollWidth, ...inner.map(({ scrollWidth }) => scrollWidth)) + 2 * MARGIN;
  const look = {
    width,
    height: element.scrollHeight + 2 * MARGIN,
    backgroundColor: getComputedStyle(document.body).backgroundColor,
    pixelRatio: PIXEL_RATIO,
    skipFonts: true,
    style: { padding: `${MARGIN}px`, width: `${width}px` },
    // Buttons are of no use in a picture.
    filter: (node: Node) => !(node instanceof HTMLElement) || !isTool(node),
  };
  const url = format === 'png' ? await toPng(element, look) : await toSvg(element, look);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.${format}`;
  link.click();
}

function isTool(element: HTMLElement): boolean {
  return element.tagName === 'BUTTON' || (element.tagName === 'A' && element.hasAttribute('download'));
}
