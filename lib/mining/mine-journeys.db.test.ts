import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { touchpoints } from '@/db/schema/touchpoints';
import { operator } from '@/lib/auth/viewer';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll } from '@/tests/ingested';
import { flows, MARCH, mined, NOW, path } from '@/tests/walked';
import { listHandOffs } from './list-hand-offs';
import { mineJourneys } from './mine-journeys';
import { readFlows } from './read-flows';
import { readPaths } from './read-paths';

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
    const handOffs = await listHandOffs(db, {
      journeyId: journey.id,
      from: '2026-03-20',
      to: '2026-03-21',
      personas: null,
    });
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

const ask = (db: Db, step: string, role: 'admin' | 'executive' = 'admin') =>
  readPaths({ ...operator(db, NOW), role }, { ...MARCH, slug: 'customer', step });

describe('the paths behind a step', () => {
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
    expect(both.filter((outcome) => outcome.mined)).toHaveLength(1);
    await store.transaction(async (tx) => {
      await tx.execute(sql`delete from journey_tallies`);
      expect((await flows(store)).instances.count).toBe(1);
    });
  });
});
