import { expect, test } from 'vitest';
import { REFUSALS } from '@/lib/auth/refusals';
import { explain } from './explain';

test.each(REFUSALS)('%s is explained with what to do about it', (refusal) => {
  expect(explain({ refusal, waitSeconds: null })).toMatch(/ (Try|try|Ask) .*\.$/);
});

test('too many attempts name the wait', () => {
  expect(explain({ refusal: 'rate_limited', waitSeconds: 840 })).toContain('in 14 minutes');
});
