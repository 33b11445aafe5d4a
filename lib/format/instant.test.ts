import { expect, test } from 'vitest';
import { formatInstant } from './instant';

test.each([
  ['2026-11-22T18:20:59.000Z', 'UTC', '22 Nov 2026, 18:20'],
  ['2026-11-22T18:20:59.000Z', 'Asia/Kathmandu', '23 Nov 2026, 00:05'],
  ['2026-07-04T23:30:00.000Z', 'Europe/Oslo', '5 Jul 2026, 01:30'],
  ['2024-02-29T00:00:00.000Z', 'America/New_York', '28 Feb 2024, 19:00'],
])('%s in %s is %s', (instant, timezone, expected) => {
  expect(formatInstant(new Date(instant), timezone)).toBe(expected);
});
