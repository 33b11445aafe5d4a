import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, type Day } from './day';
import { joinPeriods } from './join-periods';
import type { Period } from './period';

const FIRST = '2026-01-01';

const period = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Period => ({ from: addDays(FIRST, start), to: addDays(FIRST, start + length) }));

const daysOf = (periods: readonly Period[]): Set<Day> =>
  new Set(
    periods.flatMap(({ from, to }) =>
      Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index)),
    ),
  );

test('two findings in the same weeks are one stretch of days', () => {
  const weeks = { from: '2026-02-23', to: '2026-05-18' };
  expect(joinPeriods([weeks, weeks])).toEqual([weeks]);
});

test('the days stay the same, and no two stretches touch', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 8 }), (periods) => {
      const joined = joinPeriods(periods);
      expect(daysOf(joined)).toEqual(daysOf(periods));
      for (const [index, { from }] of joined.entries()) {
        if (index > 0) expect(from > (joined[index - 1]?.to ?? '')).toBe(true);
      }
    }),
  );
});
