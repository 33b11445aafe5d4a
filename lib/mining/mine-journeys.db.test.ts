import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { journeys } from '@/db/schema/journeys';
import { touchpoints } from '@/db/schema/touchpoints';
import { operator } from '@/lib/auth/viewer';
import type { Filter } from '@/lib/filters/schema';
import type { IngestRow } from '@/lib/ingest/row';
import { makeCompany, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeSecondJourney } from '@/tests/ingested';
import { listHandOffs } from './list-hand-offs';
import { mineJourneys } from './mine-journeys';
import { readFlows } from './read-flows';
import { readPaths } from './read-paths';

const NOW = new Date('2026-06-01T12:00:00Z');
const MARCH: Filter = {
  period: 'custom',
  from: '2026-03-05',
  to: '2026-03-06',
  compare: 'previous',
  journey: [],
  persona: [],
  channel: [],
  department: [],
};

let last = 0;
/** A customer's contacts: touchpoint and instant, `bill 03-10T10:00`. */
function path(customer: string, contacts: readonly string[], more: Partial<IngestRow> = {}): IngestRow[] {
  return contacts.map((contact) => {
    const [touchpoint = '', when = ''] = contact.split(' ');
    last += 1;
    return makeRow({
      externalId: `m${last}`,
      customer,
      touchpoint,
      occurredAt: new Date(`2026-${when}:00Z`),
      answers: {},
      ...more,
    });
  });
}

async function mined(
  db: Db,
  rows: IngestRow[],
  settings: Partial<typeof journeys.$inferInsert> = { gapDays: 30 },
) {
  const company = await makeCompany(db);
  await makeSecondJourney(db);
  await db.update(journeys).set(settings).where(eq(journeys.slug, 'customer'));
  await ingestAll(db, company.source.id, rows, NOW);
  await mineJourneys(db, { now: NOW });
  return company;
}

const flows = (db: Db, change: Partial<Filter> = {}) =>
  readFlows(operator(db, NOW), { ...MARCH, ...change, slug: 'customer' });

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

describe('hand-offs', () => {
  test('are the steps between departments', async ({ db }) => {
    const { journey } = await mined(db, []);
    const [logistics] = await db.execute<{ id: number }>(
      sql`select id from departments where slug = 'logistics'`,
    );
    await db
      .update(touchpoints)
      .set({ departmentId: logistics?.id ?? 0 })
      .where(eq(touchpoints.slug, 'shop'));
    const [source] = await db.execute<{ id: number }>(sql`select id from sources`);
    await ingestAll(
      db,
      source?.id ?? 0,
      [
        ...path('ann', ['bill 03-10T10:00', 'call 03-10T11:00', 'shop 03-10T14:00']),
        ...path('bea', ['bill 03-10T10:00', 'shop 03-10T11:00']),
      ],
      NOW,
    );
    await mineJourneys(db, { now: NOW });
    const handOffs = await listHandOffs(
      db,
      { journeyId: journey.id, from: '2026-03-20', to: '2026-03-21', personas: null },
      NOW,
    );
    expect(
      handOffs.map(({ from, to, count, medianWait }) => [from.slug, to.slug, count, medianWait]),
    ).toEqual([
      ['bill', 'shop', 1, 3600],
      ['call', 'shop', 1, 10_800],
    ]);
    expect((await flows(db)).handOffs).toMatchObject([
      { from: 'finance', to: 'logistics', count: 2, medianWait: 7200, meanWait: 7200 },
    ]);
  });
});

describe('the paths behind a step', () => {
  const ask = (db: Db, step: string, role: 'admin' | 'executive' = 'admin') =>
    readPaths({ ...operator(db, NOW), role }, { ...MARCH, slug: 'customer', step });

  test('are those that hold it, with the names of a few only for those who may read names', async ({
    db,
  }) => {
    await mined(db, [
      ...path('ann', ['bill 03-10T10:00', 'call 03-10T11:00']),
      ...path('bea', ['bill 03-10T10:00', 'call 03-10T11:00']),
      ...path('cem', ['bill 03-10T10:00', 'shop 03-10T11:00', 'call 03-10T12:00']),
    ]);
    const { paths, instances } = await ask(db, 'bill..call');
    expect(instances).toBe(2);
    expect(paths).toMatchObject([{ touchpoints: ['bill', 'call'], instances: 2 }]);
    expect(paths[0]?.customers?.map(({ externalId }) => externalId).toSorted()).toEqual(['ann', 'bea']);
    const hidden = await ask(db, 'bill..call', 'executive');
    expect(hidden.paths[0]?.customers).toBeNull();
    expect((await ask(db, '..bill')).instances).toBe(3);
    expect((await ask(db, 'call..')).instances).toBe(3);
    expect((await ask(db, 'shop..bill')).paths).toEqual([]);
    await expect(ask(db, 'bill..nowhere')).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'step' }],
    });
  });
});

describe('mining', () => {
  test('does nothing when nothing has changed, and counts anew when contacts came, a day went by or the design changed', async ({
    db,
  }) => {
    const { source } = await mined(db, path('ann', ['bill 03-10T10:00']));
    const again = (now = NOW) => mineJourneys(db, { now });
    expect(await again()).toMatchObject({ mined: false });
    await ingestAll(db, source.id, path('bea', ['bill 03-10T10:00']), NOW);
    expect((await flows(db)).mined).toMatchObject({ stale: true, interactions: 1 });
    expect(await again()).toMatchObject({ mined: true, interactions: 2 });
    expect((await flows(db)).mined).toMatchObject({ stale: false, interactions: 2 });
    expect((await flows(db)).instances.count).toBe(2);
    await db.update(touchpoints).set({ position: 9 }).where(eq(touchpoints.slug, 'bill'));
    expect(await again()).toMatchObject({ mined: true });
    expect(await again(new Date('2026-06-02T13:00:00Z'))).toMatchObject({ mined: true });
  });

  test('says when it has not been done yet, and of a journey that does not exist', async ({ db }) => {
    await makeCompany(db);
    expect(await flows(db)).toMatchObject({ mined: null, steps: [], instances: { count: 0, fitness: null } });
    await expect(readFlows(operator(db, NOW), { ...MARCH, slug: 'none' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('leaves what readers see alone until it is done, and waits for another', async ({ store }) => {
    await mined(store, path('ann', ['bill 03-10T10:00']));
    const both = await Promise.all([
      mineJourneys(store, { now: new Date('2026-06-03T12:00:00Z') }),
      mineJourneys(store, { now: new Date('2026-06-03T12:00:00Z') }),
    ]);
    expect(both.map((outcome) => outcome.mined).toSorted()).toEqual([false, true]);
    await store.transaction(async (tx) => {
      await tx.execute(sql`delete from journey_tallies`);
      expect((await flows(store)).instances.count).toBe(1);
    });
  });
});
