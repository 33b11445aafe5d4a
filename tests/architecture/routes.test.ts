import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** They answer before anybody is known. */
const OPEN = new Set([
  'api/accept/route.ts',
  'api/auth/[...nextauth]/route.ts',
  'api/health/route.ts',
  'api/ready/route.ts',
  'api/setup/route.ts',
]);
const MAKERS: Readonly<Record<string, string>> = { GET: 'get', POST: 'post', DELETE: 'remove' };

const files = readdirSync('app', { recursive: true, encoding: 'utf8' });
const routes = files.filter((file) => /(^|\/)route\.tsx?$/.test(file) && !OPEN.has(file));
const pages = files.filter((file) => file.startsWith('(dashboard)/') && file.endsWith('page.tsx'));

describe('server routes', () => {
  test('are found at all', () => expect(routes).not.toHaveLength(0));

  test.each(routes)('%s names a permission for every method', (file) => {
    const source = readFileSync(`app/${file}`, 'utf8');
    const methods = [...source.matchAll(/export const ([A-Z]+) = (\w+)\(/g)];
    expect(methods).not.toHaveLength(0);
    expect(source).not.toMatch(/export (async )?function|export \{|export default/);
    expect(source.match(/permission: '/g)).toHaveLength(methods.length);
    for (const [, method = '', maker] of methods) expect(maker).toBe(MAKERS[method]);
  });
});

describe('pages for people who are signed in', () => {
  test('are found at all', () => expect(pages).not.toHaveLength(0));

  test.each(pages)('%s names a permission', (file) => {
    expect(readFileSync(`app/${file}`, 'utf8')).toMatch(/await requireViewer\('/);
  });
});

test.each(files.filter((file) => /\.tsx?$/.test(file)))('%s has no way in that is not a route', (file) => {
  expect(readFileSync(`app/${file}`, 'utf8')).not.toMatch(/^\s*['"]use server['"]/m);
});
