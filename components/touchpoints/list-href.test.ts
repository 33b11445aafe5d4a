import { expect, test } from 'vitest';
import { everything } from '../overview/overview-fixture';
import { listHref } from './list-href';

test('a link to the list keeps what the page is filtered to', () => {
  const filter = { ...everything, period: '30d' as const, persona: ['families'] };
  expect(listHref(filter, { stage: ['service'], search: 'Bill & more' })).toBe(
    '/touchpoints?period=30d&persona=families&stage=service&search=Bill+%26+more',
  );
  expect(listHref(everything)).toBe('/touchpoints');
});
