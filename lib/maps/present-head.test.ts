import { expect, test } from 'vitest';
import { reviewState } from './present-head';

test.each([
  [null, 'never'],
  ['2026-04-15', 'fresh'],
  ['2025-10-15', 'fresh'],
  ['2025-10-14', 'stale'],
  // Half a year after 31 August is the last day of February.
  ['2025-08-31', 'stale'],
] as const)('a map last reviewed on %s is %s on 15 April 2026', (reviewedOn, state) => {
  expect(reviewState(reviewedOn, '2026-04-15')).toBe(state);
});
