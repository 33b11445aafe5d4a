import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { readDetectionGround } from '@/db/queries/detection-ground';
import { operator } from '@/lib/auth/viewer';
import { listManagedDepartments } from '@/lib/departments/list-managed';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { filterQuery } from '@/lib/filters/schema';
import { listJourneyMaps } from '@/lib/maps/list-journey-maps';
import { readJourneyMap } from '@/lib/maps/read-journey-map';
import { journeyMapQuery } from '@/lib/maps/schema';
import { exportOverview } from '@/lib/overview/export-overview';
import { readOverview } from '@/lib/overview/read-overview';
import { overviewExportQuery, overviewQuery } from '@/lib/overview/schema';
import { getPersona } from '@/lib/personas/get-persona';
import { touchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import { readTouchpoint } from '@/lib/touchpoints/read-touchpoint';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows, makeTwoJourneys } from '@/tests/ingested';
import { getEditedJourney } from './get-edited';
import { importJourneys } from './import-journeys';
import { publishDraft } from './publish-draft';
import { saveDraft } from './save-draft';

const now = new Date('2026-04-15T10:00:00Z');
const occurredAt = new Date('2026-04-10T10:00:00Z');
const slug = 'customer';

const makeHistory = (db: Db) => makeTwoJourneys(db, { occurredAt, now });

/** Publishes the journey with these touchpoints in its one stage, in their order. */
async function publishWith(db: Db, slugs: readonly string[]) {
  const viewer = operator(db, now);
  const { version, published, retired } = await getEditedJourney({ db }, { slug });
  if (!published) throw new Error('The journey is gone');
  const known = [
    ...published.stages.flatMap(({ touchpoints }) => touchpoints),
    ...retired.map(({ touchpoint }) => touchpoint),
  ];
  const touchpoints = slugs.flatMap((one) => known.filter((point) => point.slug === one));
  const stages = [{ slug: 'service', name: 'Service', ideal: '', touchpoints }];
  await saveDraft(viewer, { slug, version, document: { ...published, stages } });
  return publishDraft(viewer, { slug, version: version + 1, note: '' });
}

const shownOnMap = async (db: Db) =>
  (await readJourneyMap(operator(db, now), { ...journeyMapQuery.parse({}), slug })).stages.flatMap(
    ({ touchpoints }) => touchpoints.map((one) => one.slug),
  );

describe('a touchpoint that is not in what is published any longer', () => {
  test('leaves maps, lists and detection, and its owner may go', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    expect(await publishWith(db, ['shop', 'bill'])).toMatchObject({ retired: ['call'] });
    expect(await shownOnMap(db)).toEqual(['shop', 'bill']);
    const ground = await readDetectionGround(db, now);
    expect(ground.touchpoints.map((one) => one.slug)).not.toContain('call');
    const [finance] = await listManagedDepartments(viewer);
    expect(finance?.touchpoints.map((one) => one.slug)).toEqual(['bill', 'shop']);
  });

  test('keeps its page, its figures, and its part in the sums of the past', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    const sums = async (query: Record<string, string>) => {
      const { goodOrOk } = await readOverview(viewer, overviewQuery.parse(query));
      return goodOrOk;
    };
    const before = [await sums({}), await sums({ journey: slug })];
    await publishWith(db, ['bill', 'shop']);
    expect([await sums({}), await sums({ journey: slug })]).toEqual(before);
    const { touchpoint } = await readTouchpoint(viewer, { slug: 'call', ...touchpointDetailQuery.parse({}) });
    expect(touchpoint).toMatchObject({
      interactions: 5,
      retired: { on: '2026-04-15', mergedInto: null },
    });
    expect((await listFilterChoices(viewer)).stages).toHaveLength(2);
  });

  test('counts in one figure everywhere: overview, journey card, map, persona, download', async ({ db }) => {
    const { viewer, source } = await makeHistory(db);
    await ingestAll(
      db,
      source.id,
      makeRows(7, { occurredAt, touchpoint: 'call', answers: { csat: 1 }, persona: 'students' }),
      now,
    );
    await publishWith(db, ['bill', 'shop']);
    const overview = await readOverview(viewer, overviewQuery.parse({ journey: slug }));
    expect(overview.volume.interactions.value).toBe(15);
    const { journeys } = await listJourneyMaps(viewer, filterQuery.parse({}));
    const card = journeys.find((one) => one.slug === slug);
    expect(card).toMatchObject({ interactions: 15, goodOrOk: overview.goodOrOk });
    const map = await readJourneyMap(viewer, { ...journeyMapQuery.parse({}), slug });
    expect(map.goodOrOk).toMatchObject(overview.goodOrOk);
    const students = await readOverview(viewer, overviewQuery.parse({ persona: 'students' }));
    const { persona, metrics } = await getPersona(viewer, { slug: 'students', ...filterQuery.parse({}) });
    expect(persona.interactions).toBe(students.volume.interactions.value);
    expect(metrics.csat.own).toEqual(students.kpis.csat);
    const kpis = await exportOverview(viewer, overviewExportQuery.parse({ table: 'kpis', journey: slug }));
    expect(kpis.table.rows.find(([kpi]) => kpi === 'interactions')).toContain(15);
  });

  test('whose data still arrives has it counted where it belongs, and says so to who edits', async ({
    db,
  }) => {
    const { source } = await makeHistory(db);
    await publishWith(db, ['bill', 'shop']);
    const later = new Date('2026-04-14T10:00:00Z');
    await ingestAll(db, source.id, makeRows(2, { occurredAt: later, touchpoint: 'call' }), now);
    const { retired } = await getEditedJourney({ db }, { slug });
    expect(retired).toMatchObject([
      { touchpoint: { slug: 'call' }, interactions: 7, lastDay: '2026-04-14', mergedInto: null },
    ]);
  });

  test('is brought back by a draft, and by a file, with its history', async ({ db }) => {
    const { viewer } = await makeHistory(db);
    await publishWith(db, ['bill']);
    await publishWith(db, ['call', 'bill']);
    expect(await shownOnMap(db)).toEqual(['call', 'bill']);
    const { touchpoint } = await readTouchpoint(viewer, { slug: 'call', ...touchpointDetailQuery.parse({}) });
    expect(touchpoint).toMatchObject({ interactions: 5, retired: null });
    const shop = { slug: 'shop', name: 'Shop', channel: 'store', department: 'finance' };
    const stages = [{ slug: 'service', name: 'Service', touchpoints: [shop] }];
    await importJourneys(viewer, { journeys: [{ slug, name: 'Customer', stages }] });
    expect(await shownOnMap(db)).toContain('shop');
  });
});

test('a stage that is not in what is published any longer is on no map, and comes back under its address', async ({
  db,
}) => {
  const { viewer } = await makeHistory(db);
  const { published } = await getEditedJourney({ db }, { slug });
  const stage = published?.stages[0];
  if (!published || !stage) throw new Error('The journey is gone');
  const put = async (stages: object[], version: number) => {
    await saveDraft(viewer, { slug, version, document: { ...published, stages } });
    await publishDraft(viewer, { slug, version: version + 1, note: '' });
    const map = await readJourneyMap(viewer, { ...journeyMapQuery.parse({}), slug });
    return map.stages.map((one) => one.slug);
  };
  expect(await put([{ ...stage, slug: 'care', name: 'Care' }], 0)).toEqual(['care']);
  expect(await put([stage, { ...stage, slug: 'care', name: 'Care', touchpoints: [] }], 2)).toEqual([
    'service',
    'care',
  ]);
});
