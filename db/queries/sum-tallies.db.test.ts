import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { personas } from '@/db/schema/personas';
import { addDays, daysBetween } from '@/lib/domain/day';
import { bucketFor, comparisonPeriod, cutPeriod, type Period } from '@/lib/domain/period';
import { addTallies, emptyTally, type Tally } from '@/lib/domain/tally';
import { tallyOf } from '@/tests/arbitraries/answers';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { writeTallies, type DayTally } from '@/tests/tallies';
import { tallySpans, tallyTouchpoints, type TouchpointTally } from './sum-tallies';

const EVERYTHING = { touchpoints: null, personas: null };
const FIRST_DAY = '2024-01-20';
const DAYS = 150;

/** Answers whose sums are exact in any order, so that equal means equal. */
const wholeAnswers = fc.record(
  {
    csat: fc.integer({ min: 1, max: 5 }),
    nps: fc.integer({ min: 0, max: 10 }),
    ces: fc.integer({ min: 1, max: 7 }),
    expectation: fc.integer({ min: 0, max: 10 }),
    reality: fc.integer({ min: 0, max: 10 }),
    sentiment: fc.constantFrom(-1, -0.5, 0, 0.5, 1),
  },
  { requiredKeys: [] },
);

const period: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 1, max: DAYS }))
  .map(([offset, length]) => ({
    from: addDays(FIRST_DAY, offset),
    to: addDays(FIRST_DAY, offset + length),
  }));

/** Half a year around a leap day, some days of which nobody came, by two personas and none. */
async function writeHistory(db: Db): Promise<DayTally[]> {
  const { points } = await makeCompany(db);
  const known = await db.select({ id: personas.id }).from(personas);
  const answers = fc.sample(fc.array(wholeAnswers, { maxLength: 6 }), { seed: 7, numRuns: DAYS * 9 });
  const places = points.flatMap(({ id: touchpointId }) =>
    [null, ...known.map(({ id }) => id)].map((personaId) => ({ touchpointId, personaId })),
  );
  const history = answers.map((one, index) =>
    Object.assign({ day: addDays(FIRST_DAY, Math.floor(index / 9)), tally: tallyOf(one) }, places[index % 9]),
  ) as DayTally[];
  const met = history.filter(({ tally }) => tally.interactions > 0);
  await writeTallies(db, met);
  return met;
}

const isIn = ({ from, to }: Period, day: string) => day >= from && day < to;
const sum = (tallies: readonly { tally: Tally }[]) =>
  tallies.reduce((total, { tally }) => addTallies(total, tally), emptyTally);
const byKey = (found: readonly TouchpointTally[]) =>
  new Map(found.map(({ key, touchpointId, tally }) => [`${key}/${touchpointId}`, tally]));

describe('tallies of a period', () => {
  test('are the sum of its days, however many whole months it holds', async ({ db }) => {
    const history = await writeHistory(db);
    await fc.assert(
      fc.asyncProperty(period, async (days) => {
        const found = await tallyTouchpoints(db, [{ key: 0, ...days }], EVERYTHING);
        const inside = history.filter(({ day }) => isIn(days, day));
        expect(new Set(found.map((one) => one.touchpointId))).toEqual(
          new Set(inside.map((one) => one.touchpointId)),
        );
        for (const { touchpointId, tally } of found) {
          expect(tally).toEqual(sum(inside.filter((one) => one.touchpointId === touchpointId)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are the same read from the days of all personas as summed up ahead', async ({ db }) => {
    const history = await writeHistory(db);
    const all = [null, ...new Set(history.map(({ personaId }) => personaId ?? null))];
    await fc.assert(
      fc.asyncProperty(period, async (days) => {
        const spans = [
          { key: 0, ...days },
          { key: 1, ...comparisonPeriod(days, 'previous') },
        ];
        const ahead = await tallyTouchpoints(db, spans, EVERYTHING);
        const daily = await tallyTouchpoints(db, spans, { touchpoints: null, personas: all });
        expect(byKey(daily)).toEqual(byKey(ahead));
      }),
      { numRuns: 40 },
    );
  });

  test('of each persona, and of none, add up to those of all', async ({ db }) => {
    const history = await writeHistory(db);
    const days = { from: '2024-02-10', to: '2024-05-02' };
    const each = [...new Set(history.map(({ personaId }) => personaId ?? null))];
    expect(each).toHaveLength(3);
    const parts = await Promise.all(
      each.map((persona) =>
        tallyTouchpoints(db, [{ key: 0, ...days }], { touchpoints: null, personas: [persona] }),
      ),
    );
    expect(sum(parts.flat())).toEqual(sum(await tallyTouchpoints(db, [{ key: 0, ...days }], EVERYTHING)));
  });

  test('cut into buckets lose nothing and count nothing twice', async ({ db }) => {
    const history = await writeHistory(db);
    await fc.assert(
      fc.asyncProperty(period, fc.constantFrom('day', 'week', 'month', null), async (days, bucket) => {
        const spans = cutPeriod(days, bucket ?? bucketFor(days)).map(({ from, to }, key) => ({
          key,
          from,
          to,
        }));
        const found = await tallySpans(db, spans, EVERYTHING);
        for (const { key, tally } of found) {
          const span = spans[key];
          expect(tally).toEqual(sum(history.filter(({ day }) => span !== undefined && isIn(span, day))));
        }
        expect(sum(found)).toEqual(sum(history.filter(({ day }) => isIn(days, day))));
      }),
      { numRuns: 60 },
    );
  });

  test('keep to the touchpoints asked for', async ({ db }) => {
    const history = await writeHistory(db);
    const wanted = history[0]?.touchpointId ?? 0;
    const span = { key: 4, from: FIRST_DAY, to: addDays(FIRST_DAY, DAYS) };
    const mine = history.filter(({ touchpointId }) => touchpointId === wanted);
    for (const personaIds of [null, [null, ...new Set(mine.map(({ personaId }) => personaId ?? null))]]) {
      const scope = { touchpoints: [wanted], personas: personaIds };
      expect(await tallyTouchpoints(db, [span], scope)).toEqual([
        { key: 4, touchpointId: wanted, tally: sum(mine) },
      ]);
      expect(await tallySpans(db, [span], scope)).toEqual([{ key: 4, tally: sum(mine) }]);
      expect(await tallySpans(db, [span], { touchpoints: [], personas: personaIds })).toEqual([]);
    }
  });

  test.for([
    ['the day before', '2024-01-19', '2024-01-20', 0],
    ['the first day', '2024-01-20', '2024-01-21', 1],
    ['up to the day, which is not included', '2024-01-01', '2024-01-20', 0],
    ['the month it lies in', '2024-01-01', '2024-02-01', 1],
    ['from the day on', '2024-01-20', '2024-06-01', 1],
    ['from the day after', '2024-01-21', '2024-06-01', 0],
  ] as const)('know the edge of a day: %s', async ([, from, to, interactions], { db }) => {
    const { points } = await makeCompany(db);
    const tally = tallyOf([{ csat: 5 }]);
    await writeTallies(db, [{ day: '2024-01-20', touchpointId: points[0]?.id ?? 0, tally }]);
    const found = await tallyTouchpoints(db, [{ key: 0, from, to }], EVERYTHING);
    expect(sum(found).interactions).toBe(interactions);
  });

  test('of an empty store are none', async ({ db }) => {
    const span = { key: 0, from: '2024-01-01', to: '2025-01-01' };
    expect(daysBetween(span.from, span.to)).toBe(366);
    expect(await tallyTouchpoints(db, [span], EVERYTHING)).toEqual([]);
    expect(await tallySpans(db, [span], EVERYTHING)).toEqual([]);
    expect(await tallySpans(db, [], EVERYTHING)).toEqual([]);
  });
});
