import { expect, it } from 'vitest';
import { alignColumns } from './align-columns';

it('pads every column to its widest cell, and leaves nothing trailing', () => {
  expect(alignColumns([['a', 'bb', ''], ['ccc', 'd'], []])).toBe('a    bb\nccc  d\n');
  expect(alignColumns([])).toBe('');
});
