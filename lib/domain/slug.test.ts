import { expect, test } from 'vitest';
import { slugOf } from './slug';

test.each([
  ['Zoë “O’Hara” & Søn', 'zoe-o-hara-s-n'],
  ['  Small business  ', 'small-business'],
  ['???', ''],
  ['a'.repeat(79) + ' b', 'a'.repeat(79)],
])('%s is called %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
