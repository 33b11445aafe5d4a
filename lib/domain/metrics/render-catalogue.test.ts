import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { renderCatalogue } from './render-catalogue';

test('docs/metrics.md says what the program computes', async () => {
  const committed = await readFile(new URL('../../../docs/metrics.md', import.meta.url), 'utf8');
  expect(committed, 'Run `npx tsx scripts/render-docs.ts` and commit docs/metrics.md.').toBe(
    renderCatalogue(),
  );
});
