import { drawPicture } from './draw-picture';

export type PictureFormat = 'png' | 'svg';

/** Sharp on paper too. */
const PIXEL_RATIO = 2;
/** Browsers draw nothing on a longer canvas. */
const LONGEST_SIDE = 16_000;

/** Takes a picture of an element, as wide as its contents, and hands it over as a download. */
export async function savePicture(
  element: HTMLElement,
  { title, name, format }: { title: string; name: string; format: PictureFormat },
): Promise<void> {
  const { svg, width, height } = drawPicture(element, title);
  const link = document.createElement('a');
  const picture =
    format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await paint(svg, width, height);
  link.href = URL.createObjectURL(picture);
  link.download = `${name}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function paint(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // A blob would count as a stranger’s, whose picture may not be read back.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const ratio = Math.min(PIXEL_RATIO, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('Nothing was drawn')) : resolve(blob)));
  });
}
