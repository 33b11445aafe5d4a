import { asc, eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { countMiscountedAnswers } from '@/db/queries/answer-tallies';
import { compareDailyTallies, compareRollups } from '@/db/queries/compare-tallies';
import { readDirectory } from '@/db/queries/directory';
import { auditLog } from '@/db/schema/audit-log';
import { verbatims } from '@/db/schema/feedback';
import { issueEvents, issues } from '@/db/schema/issues';
import { checkCustomerSets } from '@/lib/customers/check-customer-sets';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { moveTouchpoints } from '@/lib/ingest/move-touchpoints';
import { revertImport } from '@/lib/ingest/revert-import';
import { makeImport, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { APRIL, makeThreeTouchpoints, NOW } from '@/tests/three-touchpoints';
import { getEditedJourney } from './get-edited';
import { mergeTouchpoints } from './merge-touchpoints';
import { unmergeTouchpoint } from './unmerge-touchpoint';

const counts = async (db: Db) => {
  const rows = await db.execute<{ slug: string; count: number }>(sql`
    select t.slug, count(i.*)::int as count from touchpoints t left join interactions i on i.touchpoint_id = t.id
    group by 1 order by 1`);
  return Object.fromEntries(rows.map(({ slug, count }) => [slug, count]));
};

/** What the doctor looks at. */
async function expectSound(db: Db) {
  expect(await compareDailyTallies(db)).toEqual({ rows: 0, day: null });
  expect(await compareRollups(db)).toEqual({ rows: 0 });
  await refreshCustomerSets(db, { now: NOW });
  expect(await checkCustomerSets(db)).toMatchObject({ stale: 0, disagree: 0 });
  expect(await countMiscountedAnswers(db)).toBe(0);
}

async function snapshot(db: Db) {
  const interactions = await db.execute(sql`select * from interactions order by external_id`);
  const tallies = await db.execute(
    sql`select * from daily_tallies order by day, touchpoint_id, persona_id, partner_id`,
  );
  const rollups = await db.execute(sql`select * from tally_rollups order by grain, start, touchpoint_id`);
  const byPartner = await db.execute(sql`select * from partner_rollups order by grain, start, touchpoint_id`);
  return {
    interactions: [...interactions],
    tallies: [...tallies],
    rollups: [...rollups],
    byPartner: [...byPartner],
  };
}

describe('two touchpoints that are merged', () => {
  test('have their contacts and tallies at the one that stays, and it can be told which moved', async ({
    db,
  }) => {
    const { viewer, ids } = await makeThreeTouchpoints(db);
    await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
    const months: string[] = [];
    expect(await moveTouchpoints(db, { onProgress: ({ done, of }) => months.push(`${done}/${of}`) })).toBe(9);
    expect(months.at(-1)).toBe(`${months.length}/${months.length}`);
    expect(await counts(db)).toEqual({ bill: 12, call: 0, shop: 2 });
    const told = sql`select count(*)::int as count from interactions where told_touchpoint_id = ${ids.get('call')}`;
    expect([...(await db.execute(told))]).toEqual([{ count: 9 }]);
    await expectSound(db);
    expect((await readDirectory(db, NOW)).touchpoints.map(({ slug }) => slug)).toEqual(['bill', 'shop']);
    const { versions, retired } = await getEditedJourney({ db }, { slug: 'customer' });
    expect(versions[0]).toMatchObject({ number: 2, note: '“call” was merged into “bill”.' });
    expect(retired).toMatchObject([{ mergedInto: { slug: 'bill' }, interactions: 0 }]);
    expect(await db.select().from(auditLog).where(eq(auditLog.action, 'touchpoint.merge'))).toMatchObject([
      { subject: 'touchpoint:call', after: { into: 'bill' } },
    ]);
  });

  test('take their comments along, and give them back', async ({ db }) => {
    const { viewer, ids } = await makeThreeTouchpoints(db);
    const commentsAt = async (slug: string) => {
      await refreshVerbatims(db, { now: NOW });
      return db.$count(verbatims, eq(verbatims.touchpointId, ids.get(slug) ?? 0));
    };
    expect([await commentsAt('bill'), await commentsAt('call')]).toEqual([3, 5]);
    await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
    await moveTouchpoints(db);
    expect([await commentsAt('bill'), await commentsAt('call')]).toEqual([8, 0]);
    await unmergeTouchpoint(viewer, { slug: 'call' });
    await moveTouchpoints(db);
    expect([await commentsAt('bill'), await commentsAt('call')]).toEqual([3, 5]);
  });

  test('are moved once, also where the first run was killed and when asked again', async ({ db }) => {
    const { viewer } = await makeThreeTouchpoints(db);
    await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
    const killed = moveTouchpoints(db, {
      onProgress: ({ done }) => {
        if (done === 1) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    await expectSound(db);
    await moveTouchpoints(db);
    const after = await snapshot(db);
    expect(await moveTouchpoints(db)).toBe(0);
    expect(await snapshot(db)).toEqual(after);
    expect(await counts(db)).toEqual({ bill: 12, call: 0, shop: 2 });
    await expectSound(db);
  });

  test('take what arrives later for either, and know a row that is sent again', async ({ db }) => {
    const { viewer, ingest } = await makeThreeTouchpoints(db);
    const row = makeRow({ externalId: 'again', occurredAt: APRIL, touchpoint: 'call' });
    await ingest([row]);
    await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
    await moveTouchpoints(db);
    expect(await ingest([row])).toMatchObject({ unchanged: 1, corrected: 0, rejections: [] });
    const corrected = makeRow({ ...row, answers: { csat: 1 } });
    expect(await ingest([corrected, makeRow({ ...row, externalId: 'new' })])).toMatchObject({
      corrected: 1,
      inserted: 1,
    });
    expect(await counts(db)).toEqual({ bill: 14, call: 0, shop: 2 });
    await expectSound(db);
    await unmergeTouchpoint(viewer, { slug: 'call' });
    await moveTouchpoints(db);
    expect(await counts(db)).toEqual({ bill: 3, call: 11, shop: 2 });
    await expectSound(db);
  });

  test('are two again when that is undone, to the last tally', async ({ db }) => {
    const { viewer } = await makeThreeTouchpoints(db);
    const before = await snapshot(db);
    await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
    await moveTouchpoints(db);
    await unmergeTouchpoint(viewer, { slug: 'call' });
    expect(await moveTouchpoints(db)).toBe(9);
    const after = await snapshot(db);
    expect(after.interactions).toEqual(before.interactions);
    expect(after.tallies).toHaveLength(before.tallies.length);
    expect(after.rollups).toHaveLength(before.rollups.length);
    expect(after.byPartner).toEqual(before.byPartner);
    await expectSound(db);
    const { published, retired } = await getEditedJourney({ db }, { slug: 'customer' });
    expect(published?.stages[0]?.touchpoints.map(({ slug }) => slug)).toEqual(['bill', 'call', 'shop']);
    expect(retired).toEqual([]);
    await expect(unmergeTouchpoint(viewer, { slug: 'call' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('may be merged on, and each merger be undone by itself', async ({ db }) => {
    const { viewer } = await makeThreeTouchpoints(db);
    await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
    await moveTouchpoints(db);
    await mergeTouchpoints(viewer, { slug: 'bill', into: 'shop' });
    await moveTouchpoints(db);
    expect(await counts(db)).toEqual({ bill: 0, call: 0, shop: 14 });
    await unmergeTouchpoint(viewer, { slug: 'call' });
    await moveTouchpoints(db);
    expect(await counts(db)).toEqual({ bill: 0, call: 9, shop: 5 });
    await unmergeTouchpoint(viewer, { slug: 'bill' });
    await moveTouchpoints(db);
    expect(await counts(db)).toEqual({ bill: 3, call: 9, shop: 2 });
    await expectSound(db);
  });

  test('leave an import that is undone afterwards nothing at the touchpoint that is gone', async ({ db }) => {
    const { viewer, ingest, source } = await makeThreeTouchpoints(db);
    const row = makeRow({ externalId: 'kept', occurredAt: APRIL, touchpoint: 'call', answers: { csat: 4 } });
    await ingest([row]);
    const importId = await makeImport(db, source.id);
    await ingest(
      [makeRow({ ...row, answers: { csat: 1 } }), makeRow({ ...row, externalId: 'brought' })],
      importId,
    );
    await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
    await moveTouchpoints(db);
    expect(await revertImport(db, importId)).toMatchObject({ removed: 2, restored: 1 });
    expect(await counts(db)).toEqual({ bill: 13, call: 0, shop: 2 });
    await expectSound(db);
  });

  test('have their open issues at the one that stays, until it is undone', async ({ db }) => {
    const { viewer, ids, department } = await makeThreeTouchpoints(db);
    const [bill = 0, call = 0, shop = 0] = ['bill', 'call', 'shop'].map((slug) => ids.get(slug));
    const base = {
      departmentId: department.id,
      raisedAt: NOW,
      stateSince: NOW,
      updatedAt: NOW,
      measure: 'csat',
    };
    const raised = { ...base, measure: 'csat', origin: 'hand', title: 'Slow' } as const;
    await db.insert(issues).values([
      { ...raised, touchpointId: call },
      { ...raised, touchpointId: shop, fromTouchpointId: call },
      { ...raised, touchpointId: call, fromTouchpointId: bill },
      { ...raised, touchpointId: call, state: 'dismissed', dismissedReason: 'Known' },
      { ...raised, touchpointId: bill },
    ]);
    const places = async () =>
      (await db.select().from(issues).orderBy(asc(issues.number))).map(
        ({ touchpointId, fromTouchpointId }) => [touchpointId, fromTouchpointId],
      );
    const before = await places();
    expect(await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' })).toEqual({ issues: 2 });
    expect(await places()).toEqual([
      [bill, null],
      [shop, bill],
      [call, bill],
      [call, null],
      [bill, null],
    ]);
    expect((await db.select().from(issueEvents)).map(({ words }) => words)).toEqual([
      '“call” was merged into “bill”.',
      '“call” was merged into “bill”.',
    ]);
    await unmergeTouchpoint(viewer, { slug: 'call' });
    expect(await places()).toEqual(before);
  });
});
