import { expect, test } from 'vitest';
import { formatBucket, formatDay, formatMonth, formatPeriod, monthName } from './day';

test('names the months alike on every machine', () => {
  expect([1, 5, 9, 12].map((month) => monthName(month))).toEqual(['January', 'May', 'September', 'December']);
  expect(formatMonth('2026-09-01')).toBe('Sep 2026');
  expect(formatMonth('2026-09')).toBe('Sep 2026');
});

test('writes a day without leading zeros, whatever the timezone', () => {
  expect(formatDay('2017-05-03')).toBe('3 May 2017');
  expect(formatDay('2024-02-29')).toBe('29 Feb 2024');
});

test('writes a period by its first and last day', () => {
  expect(formatPeriod({ from: '2017-05-01', to: '2017-06-01' })).toBe('1 May 2017 to 31 May 2017');
  expect(formatPeriod({ from: '2017-05-01', to: '2017-05-02' })).toBe('1 May 2017');
});

test('labels the pieces of a trend', () => {
  expect(formatBucket('2026-11-22', 'day')).toBe('22 Nov');
  expect(formatBucket('2026-11-16', 'week')).toBe('week of 16 Nov');
  expect(formatBucket('2026-11-01', 'month')).toBe('Nov 2026');
});
