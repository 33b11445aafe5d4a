import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './day';
import {
  BUCKETS,
  bucketFor,
  bucketStart,
  comparisonPeriod,
  customPeriod,
  cutPeriod,
  lengthInDays,
  monthsCovered,
  presetPeriod,
  type Comparison,
  type PeriodPreset,
} from './period';

test.each<[PeriodPreset, string, string, string]>([
  ['7d', '2026-11-22', '2026-11-16', '2026-11-23'],
  ['30d', '2026-11-22', '2026-10-24', '2026-11-23'],
  ['90d', '2026-11-22', '2026-08-25', '2026-11-23'],
  ['365d', '2026-11-22', '2025-11-23', '2026-11-23'],
  ['quarter', '2026-11-22', '2026-10-01', '2026-11-23'],
  ['quarter', '2026-10-01', '2026-10-01', '2026-10-02'],
  ['quarter', '2026-12-31', '2026-10-01', '2027-01-01'],
])('%s on %s runs from %s up to %s', (preset, today, from, to) => {
  expect(presetPeriod(preset, today)).toEqual({ from, to });
});

test.each([
  ['2017-05-01', '2017-06-01', { from: '2017-05-01', to: '2017-06-01' }],
  ['2017-05-01', '2017-05-02', { from: '2017-05-01', to: '2017-05-02' }],
  ['2017-05-01', '2017-05-01', 'empty'],
  ['2017-06-01', '2017-05-01', 'empty'],
  ['2017-02-29', '2017-05-01', 'not_a_day'],
  ['2017-05-01', 'tomorrow', 'not_a_day'],
  ['1900-01-01', '2000-01-03', 'too_long'],
])('from %s up to %s is %o', (from, to, period) => {
  expect(customPeriod(from, to)).toEqual(period);
});

test.each<[Comparison, string, string, string, string]>([
  ['previous', '2026-11-16', '2026-11-23', '2026-11-09', '2026-11-16'],
  ['previous', '2026-03-01', '2026-03-02', '2026-02-28', '2026-03-01'],
  ['year', '2026-11-16', '2026-11-23', '2025-11-16', '2025-11-23'],
  ['year', '2024-02-29', '2024-03-01', '2023-02-28', '2023-03-01'],
  ['year', '2024-02-01', '2024-02-29', '2023-02-01', '2023-03-01'],
  ['year', '2024-02-01', '2024-03-01', '2023-02-01', '2023-03-01'],
  ['year', '2025-02-01', '2025-03-01', '2024-02-01', '2024-02-29'],
  ['year', '2025-03-01', '2025-04-01', '2024-03-01', '2024-04-01'],
])('%s of %s up to %s is %s up to %s', (comparison, from, to, earlier, until) => {
  expect(comparisonPeriod({ from, to }, comparison)).toEqual({ from: earlier, to: until });
});

describe('a trend', () => {
  test.each([
    [1, 'day'],
    [31, 'day'],
    [32, 'week'],
    [200, 'week'],
    [201, 'month'],
  ])('over %d days is drawn by %s', (days, bucket) => {
    expect(bucketFor({ from: '2026-01-01', to: addDays('2026-01-01', days) })).toBe(bucket);
  });

  test('is cut at Mondays, with short pieces at both ends', () => {
    expect(cutPeriod({ from: '2026-11-20', to: '2026-12-02' }, 'week')).toEqual([
      { from: '2026-11-20', to: '2026-11-23' },
      { from: '2026-11-23', to: '2026-11-30' },
      { from: '2026-11-30', to: '2026-12-02' },
    ]);
  });

  test('covers a month that it touches by a day', () => {
    expect(monthsCovered({ from: '2025-12-31', to: '2026-02-02' })).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(monthsCovered({ from: '2025-12-01', to: '2026-01-01' })).toEqual(['2025-12-01']);
  });
});

const arbitraryPeriod = fc
  .record({ start: fc.integer({ min: -3000, max: 3000 }), days: fc.integer({ min: 1, max: 900 }) })
  .map(({ start, days }) => {
    const from = addDays('2026-11-22', start);
    return { from, to: addDays(from, days) };
  });

test('the pieces of a period are the period, without gap or overlap, each in one bucket', () => {
  fc.assert(
    fc.property(arbitraryPeriod, fc.constantFrom(...BUCKETS), (period, bucket) => {
      const pieces = cutPeriod(period, bucket);
      expect(pieces.at(0)?.from).toBe(period.from);
      expect(pieces.at(-1)?.to).toBe(period.to);
      for (const [index, { from, to }] of pieces.entries()) {
        expect(from < to).toBe(true);
        expect(pieces[index + 1]?.from ?? period.to).toBe(to);
        expect(bucketStart(from, bucket)).toBe(bucketStart(addDays(to, -1), bucket));
      }
    }),
  );
});

test('the previous period is as long and ends where this one starts', () => {
  fc.assert(
    fc.property(arbitraryPeriod, (period) => {
      const previous = comparisonPeriod(period, 'previous');
      expect(previous.to).toBe(period.from);
      expect(lengthInDays(previous)).toBe(lengthInDays(period));
      const year = comparisonPeriod(period, 'year');
      expect(Math.abs(lengthInDays(year) - lengthInDays(period))).toBeLessThanOrEqual(1);
    }),
  );
});
