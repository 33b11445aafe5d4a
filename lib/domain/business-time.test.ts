import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessTime, type WeekHours } from './business-time';

const OFFICE: WeekHours = Object.fromEntries(
  [1, 2, 3, 4, 5].map((weekday) => [
    weekday,
    [
      [540, 720],
      [780, 1020],
    ],
  ]),
);
const EVERY_DAY = (from: number, to: number): WeekHours =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, [[from, to]]]));
const berlin = businessTime({ timezone: 'Europe/Berlin', week: OFFICE, holidays: ['2026-12-25'] });
const at = (text: string) => new Date(text);

describe('a deadline', () => {
  // Worked out with a calendar in hand; Berlin is one hour ahead of UTC in winter, two in summer.
  test.each([
    ['an hour in the morning', '2026-11-26T09:00+01:00', 1, '2026-11-26T10:00+01:00'],
    ['lunch does not count', '2026-11-26T11:00+01:00', 2, '2026-11-26T14:00+01:00'],
    ['raised at night, it runs from the morning', '2026-11-26T03:00+01:00', 1, '2026-11-26T10:00+01:00'],
    ['the last hour ends at closing time', '2026-11-27T16:00+01:00', 1, '2026-11-27T17:00+01:00'],
    ['over the weekend', '2026-11-27T16:00+01:00', 2, '2026-11-30T10:00+01:00'],
    ['over a holiday and a weekend', '2026-12-24T16:00+01:00', 8, '2026-12-28T17:00+01:00'],
    ['over the change of the clocks', '2026-03-27T16:00+01:00', 2, '2026-03-30T10:00+02:00'],
    ['a fortnight of seven hours a day', '2026-11-23T09:00+01:00', 70, '2026-12-04T17:00+01:00'],
    ['nothing is due at once', '2026-11-28T12:00+01:00', 0, '2026-11-28T12:00+01:00'],
  ])('%s', (_, from, hours, due) => {
    expect(berlin.add(at(from), hours)).toEqual(at(due));
  });

  test('cannot be found where the doors never open', () => {
    const never = businessTime({ timezone: 'UTC', week: {}, holidays: [] });
    expect(() => never.add(at('2026-01-01T00:00Z'), 1)).toThrow(RangeError);
    expect(never.between(at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'))).toBe(0);
    expect(never.hoursADay).toBe(0);
  });
});

describe('open hours', () => {
  test.each([
    ['of a day', '2026-11-26T00:00+01:00', '2026-11-27T00:00+01:00', 7],
    ['of a weekend', '2026-11-28T00:00+01:00', '2026-11-30T00:00+01:00', 0],
    ['of a holiday', '2026-12-25T00:00+01:00', '2026-12-26T00:00+01:00', 0],
    ['of a week', '2026-11-23T00:00+01:00', '2026-11-30T00:00+01:00', 35],
    ['backwards', '2026-11-27T00:00+01:00', '2026-11-26T00:00+01:00', -7],
  ])('%s', (_, from, to, hours) => {
    expect(berlin.between(at(from), at(to))).toBe(hours);
  });

  test.each([
    ['23 hours where the clocks go forward', '2026-03-29', 23],
    ['25 where they go back', '2026-10-25', 25],
    ['24 on any other day', '2026-03-30', 24],
  ])('round the clock are %s', (_, day, hours) => {
    const open = businessTime({ timezone: 'Europe/Berlin', week: EVERY_DAY(0, 1440), holidays: [] });
    const noonBefore = at(`${day}T00:00:00Z`);
    const [from, to] = [noonBefore.getTime() - 86_400_000, noonBefore.getTime() + 2 * 86_400_000];
    const three = open.between(new Date(from), new Date(to));
    expect(three).toBe(72);
    const own = businessTime({
      timezone: 'Europe/Berlin',
      week: EVERY_DAY(0, 1440),
      holidays: [-2, -1, 1, 2].map((days) =>
        new Date(noonBefore.getTime() + days * 86_400_000).toISOString().slice(0, 10),
      ),
    });
    expect(own.between(new Date(from), new Date(to))).toBe(hours);
  });

  test('in the hour that the clocks skip there are none, and the hour shown twice counts once for what is open in it', () => {
    const night = businessTime({ timezone: 'Europe/Berlin', week: EVERY_DAY(120, 180), holidays: [] });
    expect(night.between(at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'))).toBe(0);
    expect(night.between(at('2026-03-29T12:00Z'), at('2026-03-30T12:00Z'))).toBe(1);
  });
});

const DAY_MS = 86_400_000;
const interval = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 6 })
  .map((edges) => edges.toSorted((one, other) => one - other).map((half) => half * 30))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, pair): [number, number] => [
      edges[2 * pair] ?? 0,
      edges[2 * pair + 1] ?? 0,
    ]),
  );
const calendar = fc
  .record({
    // A zone with a half-hour change, one that moves at midnight, one far west, one without changes.
    timezone: fc.constantFrom(
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'America/Santiago',
      'Pacific/Honolulu',
      'Asia/Kathmandu',
    ),
    week: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), interval, { minKeys: 1 }),
    holidays: fc.array(
      fc
        .integer({ min: 0, max: 330 })
        .map((days) => new Date(Date.UTC(2026, 0, 1) + days * DAY_MS).toISOString().slice(0, 10)),
      { maxLength: 10 },
    ),
  })
  .map((hours) => ({ hours, time: businessTime(hours) }));
const instant = fc
  .integer({ min: Date.UTC(2026, 1, 1), max: Date.UTC(2026, 10, 1) })
  .map((milliseconds) => new Date(milliseconds));
const minutes = fc.integer({ min: 0, max: 2400 });

describe('whatever the calendar', () => {
  test('as many hours lie between an instant and its deadline as were added', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, ({ time }, from, wanted) => {
        expect(time.between(from, time.add(from, wanted / 60))).toBeCloseTo(wanted / 60, 6);
      }),
      { numRuns: 60 },
    );
  });

  test('more hours are never due earlier, and a later start never is', () => {
    fc.assert(
      fc.property(calendar, instant, instant, minutes, minutes, ({ time }, one, other, some, more) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(time.add(early, (some + more) / 60) >= time.add(early, some / 60)).toBe(true);
        expect(time.add(late, some / 60) >= time.add(early, some / 60)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('the hours of two spans add up to those of both, and never exceed the time that passed', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(instant, instant, instant), ({ time }, instants) => {
        const [a, b, c] = instants.toSorted((one, other) => one.getTime() - other.getTime());
        if (!a || !b || !c) return;
        expect(time.between(a, b) + time.between(b, c)).toBeCloseTo(time.between(a, c), 6);
        expect(time.between(a, c)).toBeLessThanOrEqual((c.getTime() - a.getTime()) / 3_600_000 + 1e-9);
        expect(time.between(c, a)).toBeCloseTo(-time.between(a, c), 9);
      }),
      { numRuns: 40 },
    );
  });

  test('closed days count nothing', () => {
    fc.assert(
      fc.property(calendar, instant, ({ hours: { timezone, week } }, from) => {
        const days = Array.from({ length: 12 }, (_, ahead) =>
          new Date(from.getTime() + (ahead - 3) * DAY_MS).toISOString().slice(0, 10),
        );
        const shut = businessTime({ timezone, week, holidays: days });
        expect(shut.between(from, new Date(from.getTime() + 5 * DAY_MS))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});
