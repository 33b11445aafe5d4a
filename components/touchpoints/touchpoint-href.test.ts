import { expect, test } from 'vitest';
import { filterQuery } from '@/lib/filters/schema';
import { touchpointHref } from './touchpoint-href';

test('leads to a touchpoint over the same days and personas, without what names other touchpoints', () => {
  const filter = filterQuery.parse({
    period: '30d',
    persona: 'student',
    journey: 'a',
    department: 'b',
    channel: 'web',
  });
  expect(touchpointHref(filter, 'monthly-bill')).toBe('/touchpoints/monthly-bill?period=30d&persona=student');
});
