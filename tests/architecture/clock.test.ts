import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

test.each(['lib/domain', 'db'])('%s is told what time it is', (folder) => {
  const files = sourceFiles(folder);
  expect(files).not.toEqual([]);
  const clock = /\bnew Date\(\)|\bDate\.now\(|\bdayjs\(\)|\bperformance\.now\(/;
  expect(files.filter((file) => clock.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the environment is read in one place', () => {
  const files = sourceFiles('app', 'components', 'db', 'lib');
  expect(files).toContain('lib/env.ts');
  // Next puts this constant in when it builds.
  const readers = files.filter((file) => /\bprocess\.env\b(?!\.NODE_ENV\b)/.test(readFileSync(file, 'utf8')));
  expect(readers).toEqual(['lib/env.ts']);
});
