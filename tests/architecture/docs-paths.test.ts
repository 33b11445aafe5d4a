import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

const OURS = /^(app|bench|components|db|docs|e2e|lib|scripts|tests)\/[\w./()[\]-]+$/;

describe('documents', () => {
  test('are found at all', () => expect(documents).not.toEqual([]));

  test.each(documents)('%s names only paths that exist', (document) => {
    const text = readFileSync(document, 'utf8');
    const named = [...text.matchAll(/`([^`\s]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => OURS.test(path));
    const linked = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => join(dirname(document), target));
    expect([...named, ...linked].filter((path) => !exists(path))).toEqual([]);
  });
});

/** A module may be named without its ending. */
function exists(path: string): boolean {
  return ['', '.ts', '.tsx'].some((ending) => existsSync(path + ending));
}
