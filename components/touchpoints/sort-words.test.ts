import { expect, test } from 'vitest';
import { TOUCHPOINT_SORTS } from '@/lib/touchpoints/schema';
import { nextOrder, sortedBy } from './sort-words';

test.each(TOUCHPOINT_SORTS.filter((sort) => sort !== 'position'))(
  'pressing %s three times comes back to the order of the journey',
  (sort) => {
    const up = nextOrder(sort, 'position');
    const down = nextOrder(sort, up);
    expect([sortedBy(sort, up), sortedBy(sort, down)]).toEqual(['ascending', 'descending']);
    expect(nextOrder(sort, down)).toBe('position');
    expect(sortedBy(sort, 'position')).toBe('none');
  },
);
