import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDay, monthStart, quarterStart, weekStart } from './day';

test.each([
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2026-11-22', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['2026-11-22T00:00:00Z', false],
  ['0050-01-01', false],
  ['9999-12-31', false],
  [' 2026-11-22', false],
  ['2026-11-22\n', false],
  ['', false],
])('%j is a day: %s', (text, valid) => {
  expect(isDay(text)).toBe(valid);
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-11-22', 0, '2026-11-22'],
])('%s and %d days is %s, clock changes or not', (day, days, later) => {
  expect(addDays(day, days)).toBe(later);
});

test.each([
  ['2024-02-29', -12, '2023-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-05-31', 0, '2026-05-31'],
])('%s and %d months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
  ['2024-02-29', '2024-02-26'],
])('the ISO week of %s starts on Monday %s', (day, monday) => {
  expect(weekStart(day)).toBe(monday);
});

test.each([
  ['2026-01-01', '2026-01-01'],
  ['2026-03-31', '2026-01-01'],
  ['2026-04-01', '2026-04-01'],
  ['2026-11-22', '2026-10-01'],
  ['2026-12-31', '2026-10-01'],
])('the quarter of %s starts on %s', (day, start) => {
  expect(quarterStart(day)).toBe(start);
});

test('a day belongs to the month that it names', () => {
  expect(monthStart('2024-02-29')).toBe('2024-02-01');
});

test('days added can be counted again', () => {
  const days = fc.integer({ min: -20_000, max: 20_000 });
  fc.assert(
    fc.property(days, days, (start, count) => {
      const day = addDays('2026-11-22', start);
      expect(isDay(addDays(day, count))).toBe(true);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(daysBetween(weekStart(day), day)).toBeLessThan(7);
    }),
  );
});
