import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { readDetectionGround } from '@/db/queries/detection-ground';
import { auditLog } from '@/db/schema/audit-log';
import { departments } from '@/db/schema/departments';
import { operator } from '@/lib/auth/viewer';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { filterQuery } from '@/lib/filters/schema';
import { listJourneyMaps } from '@/lib/maps/list-journey-maps';
import { readJourneyMap } from '@/lib/maps/read-journey-map';
import { journeyMapQuery } from '@/lib/maps/schema';
import { readOverview } from '@/lib/overview/read-overview';
import { overviewQuery } from '@/lib/overview/schema';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows, makeTwoJourneys } from '@/tests/ingested';
import { bringBackJourney } from './bring-back-journey';
import { getEditedJourney } from './get-edited';
import { importJourneys } from './import-journeys';
import { listEdited } from './list-edited';
import { mergeTouchpoints } from './merge-touchpoints';
import { publishDraft } from './publish-draft';
import { retireJourney } from './retire-journey';
import { saveDraft } from './save-draft';
import { unmergeTouchpoint } from './unmerge-touchpoint';

const now = new Date('2026-04-15T10:00:00Z');
const later = new Date('2026-04-16T10:00:00Z');
const occurredAt = new Date('2026-04-10T10:00:00Z');
const slug = 'customer';

const makeHistory = (db: Db) => makeTwoJourneys(db, { occurredAt, now });

const read = (db: Db, query: Record<string, string> = {}) =>
  readOverview(operator(db, now), overviewQuery.parse(query));

const readMap = (db: Db) => readJourneyMap(operator(db, now), { ...journeyMapQuery.parse({}), slug });

const shownOnMap = async (db: Db) =>
  (await readMap(db)).stages.flatMap(({ touchpoints }) => touchpoints.map((one) => one.slug));

const versionOf = async (db: Db) => (await getEditedJourney({ db }, { slug })).version;

describe('a retired journey', () => {
  test('leaves lists, the stages of the overview, filters and detection', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    await retireJourney(viewer, { slug, version: 0 });
    expect((await listFilterChoices(viewer)).journeys.map((one) => one.slug)).toEqual(['parcel']);
    expect((await listFilterChoices(viewer)).stages.map((one) => one.slug)).toEqual(['arrival']);
    const { journeys } = await listJourneyMaps(viewer, filterQuery.parse({}));
    expect(journeys.map((one) => one.slug)).toEqual(['parcel']);
    expect((await read(db)).stages.map(({ journey }) => journey)).toEqual(['parcel']);
    const { touchpoints } = await readDetectionGround(db, now);
    expect(touchpoints.map((one) => one.slug)).toEqual(['porch']);
    const listed = await listEdited(viewer);
    expect(listed.map((one) => [one.slug, one.retiredAt, one.touchpoints])).toEqual([
      ['parcel', null, 1],
      [slug, now.toISOString(), 3],
    ]);
  });

  test('keeps its map, and its part in every sum of the past', async ({ db }) => {
    const { viewer, source } = await makeHistory(db);
    const sums = async () => {
      const [all, own] = [await read(db), await read(db, { journey: slug })];
      return [all.kpis.csat, all.volume, all.trend, own.kpis.csat, own.volume];
    };
    const [before, map] = [await sums(), await readMap(db)];
    await retireJourney(viewer, { slug, version: 0 });
    expect(await sums()).toEqual(before);
    const head = { ...map.journey, retiredOn: '2026-04-15' };
    expect(await readMap(db)).toEqual({ ...map, journey: head });
    await ingestAll(
      db,
      source.id,
      makeRows(4, { occurredAt, touchpoint: 'call', answers: { csat: 1 } }),
      now,
    );
    expect((await read(db, { journey: slug })).volume.interactions.value).toBe(12);
  });

  test('comes back as it was; a touchpoint that had been retired before stays so', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    const { published } = await getEditedJourney({ db }, { slug });
    const stages = published?.stages.map((stage) => ({
      ...stage,
      touchpoints: stage.touchpoints.filter((one) => one.slug !== 'call'),
    }));
    await saveDraft(viewer, { slug, version: 0, document: { ...published, stages } });
    await publishDraft(viewer, { slug, version: 1, note: '' });
    const standing = await getEditedJourney({ db }, { slug });
    await retireJourney({ ...viewer, now: later }, { slug, version: 2 });
    expect(await shownOnMap(db)).toEqual(['bill', 'shop']);
    const back = await bringBackJourney(viewer, { slug, version: 3 });
    expect(back).toEqual({ ...standing, version: 4 });
    expect(await shownOnMap(db)).toEqual(['bill', 'shop']);
    const log = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `journey:${slug}`));
    expect(log.map(({ action, after }) => [action, after]).slice(-2)).toEqual([
      ['journey.retire', { touchpoints: 2, openIssues: 0 }],
      ['journey.bring_back', null],
    ]);
  });

  test('is brought back by a file as far as that names it', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    await retireJourney(viewer, { slug, version: 0 });
    const shop = { slug: 'shop', name: 'Shop', channel: 'store', department: 'finance' };
    const stages = [{ slug: 'service', name: 'Service', touchpoints: [shop] }];
    await importJourneys(viewer, { journeys: [{ slug, name: 'Customer', stages }] });
    expect(await shownOnMap(db)).toEqual(['shop']);
    const { retired } = await getEditedJourney({ db }, { slug });
    expect(retired.map(({ touchpoint }) => touchpoint.slug).toSorted()).toEqual(['bill', 'call']);
  });

  test('is not edited, and nothing of it is merged, until it is back', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    const { published } = await retireJourney(viewer, { slug, version: 0 });
    const message = '“Customer” is retired: bring it back first.';
    const editing = saveDraft(viewer, { slug, version: 1, document: { ...published } });
    await expect(editing).rejects.toMatchObject({ code: 'conflict', message });
    await expect(retireJourney(viewer, { slug, version: 1 })).rejects.toMatchObject({ message });
    await expect(mergeTouchpoints(viewer, { slug: 'call', into: 'porch' })).rejects.toMatchObject({
      message: expect.stringContaining('The journey of call is retired'),
    });
    await expect(mergeTouchpoints(viewer, { slug: 'porch', into: 'call' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('retiring a journey is refused', () => {
  test('over a draft, and by who has not seen what it has become', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    const { published } = await getEditedJourney({ db }, { slug });
    await saveDraft(viewer, { slug, version: 0, document: { ...published, owner: 'Zoë' } });
    await expect(retireJourney(viewer, { slug, version: 1 })).rejects.toMatchObject({
      message: '“Customer” has a draft: publish or discard it first.',
    });
    await expect(retireJourney(viewer, { slug, version: 0 })).rejects.toMatchObject({
      code: 'conflict',
      current: { version: 1, draft: { document: { owner: 'Zoë' } } },
    });
    await expect(retireJourney(viewer, { slug: 'moon', version: 0 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('where another journey’s touchpoint was merged into one of it', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    await mergeTouchpoints(viewer, { slug: 'porch', into: 'call' });
    await expect(retireJourney(viewer, { slug, version: await versionOf(db) })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(
        /^“At the porch” of the journey “Parcel” was merged into “.+” of “Customer”/,
      ),
    });
    await unmergeTouchpoint(viewer, { slug: 'porch' });
    await expect(retireJourney(viewer, { slug, version: await versionOf(db) })).resolves.toBeDefined();
  });
});

describe('bringing a journey back', () => {
  test('is refused where the owner of a touchpoint is retired, and where it is in use', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    await expect(bringBackJourney(viewer, { slug, version: 0 })).rejects.toMatchObject({
      message: '“Customer” is in use.',
    });
    await retireJourney(viewer, { slug, version: 0 });
    await db.update(departments).set({ retiredAt: now }).where(eq(departments.slug, 'finance'));
    await expect(bringBackJourney(viewer, { slug, version: 1 })).rejects.toMatchObject({
      message: expect.stringMatching(
        /^The department “.+”, which owns touchpoints of “Customer”, is retired/,
      ),
    });
    await expect(bringBackJourney(viewer, { slug, version: 0 })).rejects.toMatchObject({
      code: 'conflict',
      current: { retiredAt: now.toISOString() },
    });
  });

  test('brings a touchpoint with it whose merger was undone meanwhile', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
    await retireJourney({ ...viewer, now: later }, { slug, version: await versionOf(db) });
    await unmergeTouchpoint({ ...viewer, now: later }, { slug: 'call' });
    await bringBackJourney(viewer, { slug, version: await versionOf(db) });
    expect((await shownOnMap(db)).toSorted()).toEqual(['bill', 'call', 'shop']);
    const left = sql`select count(*)::int as left from touchpoints where retired_at is not null`;
    expect([...(await db.execute(left))]).toEqual([{ left: 0 }]);
  });
});
