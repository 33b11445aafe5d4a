import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { READABLE } from './theme';

const css = readFileSync('app/globals.css', 'utf8');
const [light = '', dark = ''] = [...css.matchAll(/^:root[^{]*\{([^}]*)\}/gm)].map(([, block]) => block);
const tokensOf = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );

const SCHEMES: readonly { scheme: string; tokens: Record<string, string> }[] = [
  { scheme: 'light', tokens: { ...tokensOf(light), ...READABLE.light } },
  { scheme: 'dark', tokens: { ...tokensOf(light), ...tokensOf(dark), ...READABLE.dark } },
];

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each([
  ['#000000', '#ffffff', 21],
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s on %s is %d', (text, ground, ratio) =>
  expect(contrast(text, ground)).toBeCloseTo(ratio, 2),
);

describe.each(SCHEMES)('in the $scheme theme', ({ tokens }) => {
  const grounds = ['--page', '--card'].map((name) => tokens[name] ?? '');
  const texts = Object.entries(tokens).filter(([name]) =>
    /^--(score|series)-|-(dimmed|placeholder|error)$/.test(name),
  );
  const marks = Object.entries(tokens).filter(([name]) => name.endsWith('-border'));

  test('colours are found at all', () => expect([texts.length, marks.length]).toEqual([14, 1]));

  test.each(texts)('%s (%s) can be read as text on page and card', (_name, colour) => {
    for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('%s (%s) can be made out', (_name, colour) => {
    for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });
});
