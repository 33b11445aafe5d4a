import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderRoles } from './render-roles';

test('the committed matrix of who may do what with an issue is the one the program enforces', () => {
  expect(
    readFileSync('docs/issue-roles.md', 'utf8'),
    'Run `npx tsx scripts/render-docs.ts` and commit docs/issue-roles.md.',
  ).toBe(renderRoles());
});
