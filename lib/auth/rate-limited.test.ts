import { expect, test } from 'vitest';
import { inWords, RateLimited } from './rate-limited';

test.each([
  [1, '1 second'],
  [59, '59 seconds'],
  [59.2, '60 seconds'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [900, '15 minutes'],
])('%s seconds are “%s”, rounded up', (seconds, words) => expect(inWords(seconds)).toBe(words));

test('the message says how long to wait', () => {
  expect(new RateLimited(840).message).toBe('Too many attempts. Try again in 14 minutes.');
});
