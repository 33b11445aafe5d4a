import { expect, test } from 'vitest';
import { everything } from '@/components/overview/overview-fixture';
import { narrowedTo, queueHref } from './queue-href';

test('the queue opens with what the count was made of', () => {
  expect(queueHref()).toBe('/issues');
  expect(queueHref({ department: ['finance'], due: 'overdue' })).toBe(
    '/issues?department=finance&due=overdue',
  );
});

test('a journey becomes the touchpoints at which something is open', () => {
  const filter = { ...everything, journey: ['parcel'], persona: ['students', 'unassigned'] };
  expect(queueHref(narrowedTo(filter, ['porch', 'depot']))).toBe(
    '/issues?touchpoint=porch,depot&persona=students',
  );
  expect(queueHref(narrowedTo(everything, ['porch']))).toBe('/issues');
});
