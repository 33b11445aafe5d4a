import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

/** Of what is handed to whoever runs Corridor: each may be used, changed and passed on with no duty but to name its authors. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
]);

/** Allowed for themselves alone, with the reason. */
const EXCEPTIONS: Readonly<Record<string, { license: string; why: string }>> = {
  'caniuse-lite': { license: 'CC-BY-4.0', why: 'data about browsers, read when the app is built' },
};
/** A library of its own that Next loads at run time where it is there, and that anybody may put another in the place of. */
const LINKED = /^@img\/sharp-/;

/** Of what is handed out, warnings from https://github.com/advisories with the first version of each line that is mended. */
const ADVISORIES = z
  .array(z.strictObject({ id: z.string(), package: z.string(), fixed: z.array(z.string()).min(1) }))
  .parse(JSON.parse(readFileSync('tests/architecture/advisories.json', 'utf8')));

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.looseObject({ version: z.string().optional(), dev: z.boolean().optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

const manifest = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
});

/** What is installed of the lock file: another system’s binaries are not. */
const installed = Object.entries(lock.packages)
  .filter(([folder]) => folder !== '' && existsSync(`${folder}/package.json`))
  .map(([folder, { dev = false }]) => {
    const { name, version, license } = manifest.parse(
      JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')),
    );
    return { name, version, dev, license: typeof license === 'string' ? license : (license?.type ?? 'none') };
  });
const handedOut = installed.filter(({ dev }) => !dev);

describe('packages', () => {
  test('are found at all', () => expect(handedOut.length).toBeGreaterThan(100));

  test('that are handed out may be used by anybody', () => {
    const refused = handedOut.filter(
      ({ name, license }) =>
        !isAllowed(license) &&
        EXCEPTIONS[name]?.license !== license &&
        !(LINKED.test(name) && /LGPL-3.0/.test(license)),
    );
    expect(refused).toEqual([]);
  });

  test('have no exception that nobody needs any more', () => {
    const names = new Set(handedOut.map(({ name }) => name));
    expect(Object.keys(EXCEPTIONS).filter((name) => !names.has(name))).toEqual([]);
  });

  test.each(ADVISORIES)('$package is not one of those that $id warns of', ({ package: name, fixed }) => {
    const present = handedOut.filter((one) => one.name === name);
    expect(present).not.toEqual([]);
    expect(present.filter(({ version }) => isBelow(version, fixed))).toEqual([]);
  });

  test.each([
    ['4.15.4', true],
    ['4.15.5', false],
    ['4.16.0', false],
    ['2.0.6', true],
    ['3.9.9', true],
    ['5.0.0', false],
  ])('%s stands below what was mended in 2.0.7 and 4.15.5: %s', (version, below) => {
    expect(isBelow(version, ['2.0.7', '4.15.5'])).toBe(below);
  });
});

/** An expression of SPDX: of alternatives one has to fit, of parts all of them. */
function isAllowed(license: string): boolean {
  return license
    .replaceAll(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((part) => ALLOWED.has(part.trim())));
}

/** A line of majors that was not mended is bad up to the last that was, and good beyond it. */
function isBelow(version: string, fixed: readonly string[]): boolean {
  const [major] = partsOf(version);
  const own = fixed.find((mended) => partsOf(mended)[0] === major);
  return own === undefined ? fixed.some((mended) => compare(version, mended) < 0) : compare(version, own) < 0;
}

function compare(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  const at = left.findIndex((part, index) => part !== (right[index] ?? 0));
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function partsOf(version: string): number[] {
  return version.split('-')[0]?.split('.').map(Number) ?? [];
}
