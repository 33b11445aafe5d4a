import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { journeys } from '@/db/schema/journeys';
import { test } from '@/tests/fixtures';
import { flows, mined, NOW, path } from '@/tests/walked';
import { mineJourneys } from './mine-journeys';

describe('what customers do', () => {
  test('is counted by step, with waits, ways in and ways out', async ({ db }) => {
    await mined(db, [
      ...path('ann', ['bill 03-10T10:00', 'call 03-10T12:00', 'shop 03-11T12:00']),
      ...path('bea', ['bill 03-10T10:00', 'call 03-10T14:00']),
      ...path('cem', ['call 03-10T10:00']),
    ]);
    const { steps, instances, touchpoints: points, paths, months } = await flows(db);
    expect(months).toEqual({ from: '2026-03-01', to: '2026-04-01' });
    expect(instances).toMatchObject({ count: 3, ended: 3, steps: 6, reachedGoal: null });
    const step = (id: string) => steps.find((one) => one.id === id);
    expect(step('bill..call')).toMatchObject({ count: 2, medianWait: 3 * 3600, meanWait: 3 * 3600 });
    expect(step('bill..call')?.share).toMatchObject({ value: 100, answered: 2 });
    expect(step('call..')).toMatchObject({ count: 2, medianWait: null, share: { value: (100 * 2) / 3 } });
    expect(step('..bill')).toMatchObject({
      count: 2,
      from: null,
      to: { slug: 'bill', department: 'finance' },
    });
    expect(points.map(({ slug, visits, leaves }) => [slug, visits, leaves.value])).toEqual([
      ['bill', 2, 0],
      ['call', 3, (100 * 2) / 3],
      ['shop', 1, 100],
    ]);
    expect(paths[0]).toMatchObject({ instances: 1, share: { value: 100 / 3 } });
  });

  test('is cut by the goal and the silence that the journey is set to', async ({ db }) => {
    const { points } = await mined(
      db,
      path('ann', ['bill 03-01T10:00', 'call 03-02T10:00', 'shop 03-09T11:00']),
      {
        gapDays: 7,
      },
    );
    expect((await flows(db)).instances).toMatchObject({ count: 2 });
    await db
      .update(journeys)
      .set({ gapDays: null, goalTouchpointId: points[1]?.id })
      .where(eq(journeys.slug, 'customer'));
    expect(await mineJourneys(db, { now: NOW })).toMatchObject({ mined: true });
    expect((await flows(db)).instances).toMatchObject({ count: 2, reachedGoal: { value: 50 } });
  });

  test('gives the score of the primary answer after each step', async ({ db }) => {
    const rows = Array.from({ length: 40 }, (_, n) => [
      ...path(`c${n}`, ['bill 03-10T10:00']),
      ...path(`c${n}`, ['call 03-10T12:00'], { answers: { csat: n < 30 ? 1 : 2, nps: 10 } }),
    ]).flat();
    await mined(db, rows);
    const { steps, touchpoints: points } = await flows(db);
    const after = steps.find(({ id }) => id === 'bill..call');
    expect(after).toMatchObject({ band: 'critical', scoreAfter: { value: 6.25, answered: 40 } });
    expect(after?.scoreAfter.high).toBeLessThan(15);
    expect(points.find(({ slug }) => slug === 'call')?.score).toEqual(after?.scoreAfter);
    expect(points.find(({ slug }) => slug === 'bill')).toMatchObject({
      score: { value: null },
      band: 'cannot_tell',
    });
  });

  test('is told apart by persona, of the first contact', async ({ db }) => {
    await mined(db, [
      ...path('ann', ['bill 03-10T10:00', 'call 03-10T12:00'], { persona: 'families' }),
      ...path('bea', ['bill 03-10T10:00'], { persona: 'students' }),
      ...path('cem', ['shop 03-10T10:00']),
    ]);
    const count = async (persona: string[]) => (await flows(db, { persona })).instances.count;
    expect(await count([])).toBe(3);
    expect(await count(['families'])).toBe(1);
    expect(await count(['families', 'unassigned'])).toBe(2);
    await expect(count(['nobody'])).rejects.toMatchObject({ code: 'invalid' });
  });

  test('names the touchpoints that nobody visits, and those of other journeys that they do', async ({
    db,
  }) => {
    await mined(db, path('ann', ['bill 03-10T10:00', 'porch 03-10T11:00', 'call 03-10T12:00']));
    const { touchpoints: points, offMap, steps } = await flows(db);
    expect(points.filter(({ visits }) => visits === 0).map(({ slug }) => slug)).toEqual(['shop']);
    expect(offMap).toMatchObject([
      { slug: 'porch', journey: 'parcel', visits: 1, visitedBy: { value: 100 } },
    ]);
    expect(steps.map(({ id }) => id)).toContain('bill..call');
  });

  test('begins with the day in the timezone of the organisation', async ({ db }) => {
    await mined(db, path('ann', ['bill 02-28T23:30']));
    expect((await flows(db)).instances.count).toBe(1);
  });

  test('takes ties in time as the file had them', async ({ db }) => {
    await mined(db, [
      ...path('ann', ['shop 03-10T10:00'], { sequence: 2 }),
      ...path('ann', ['bill 03-10T10:00'], { sequence: 1 }),
    ]);
    expect((await flows(db)).paths.map(({ touchpoints: taken }) => taken)).toEqual([['bill', 'shop']]);
  });
});

describe('repeat contacts', () => {
  test('ignore how a reason is written, and leave out those of the last 7 days of what is known', async ({
    db,
  }) => {
    await mined(db, [
      ...path('ann', ['call 03-01T10:00'], { reason: 'Bill wrong' }),
      ...path('ann', ['call 03-04T10:00'], { reason: ' bill WRONG ' }),
      ...path('bea', ['call 03-20T10:00'], { reason: 'no signal' }),
    ]);
    const call = (await flows(db)).touchpoints.find(({ slug }) => slug === 'call');
    expect(call?.repeatContacts).toMatchObject({ value: 50, answered: 2 });
  });
});
