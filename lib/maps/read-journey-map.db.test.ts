import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { readOverview } from '@/lib/overview/read-overview';
import { overviewQuery } from '@/lib/overview/schema';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows, makeSecondJourney } from '@/tests/ingested';
import { exportJourneyMap } from './export-journey-map';
import { listJourneyMaps } from './list-journey-maps';
import { readJourneyCustomers } from './read-journey-customers';
import { readJourneyMap } from './read-journey-map';
import { journeyMapQuery, type JourneyMap } from './schema';

/** Noon in Berlin on the 15th. */
const NOW = new Date('2026-04-15T10:00:00Z');
const APRIL = new Date('2026-04-10T10:00:00Z');
const JANUARY = new Date('2026-01-05T10:00:00Z');

const asked = (query: Record<string, string> = {}, slug = 'customer') => ({
  ...journeyMapQuery.parse(query),
  slug,
});
const read = (db: Db, query?: Record<string, string>) => readJourneyMap(operator(db, NOW), asked(query));

async function makeHistory(db: Db) {
  const { source } = await makeCompany(db);
  await makeSecondJourney(db);
  await ingestAll(
    db,
    source.id,
    [
      ...makeRows(60, { occurredAt: APRIL, answers: { csat: 5 }, persona: 'students' }),
      ...makeRows(60, { occurredAt: APRIL, answers: { csat: 2 }, persona: 'families' }),
      ...makeRows(40, { occurredAt: APRIL, answers: { csat: 3 } }),
      ...makeRows(50, { occurredAt: JANUARY, answers: { csat: 1 } }),
      ...makeRows(45, { occurredAt: APRIL, touchpoint: 'call', answers: { expectation: 8, reality: 5 } }),
      ...makeRows(9, { occurredAt: APRIL, touchpoint: 'porch', answers: { csat: 4 } }),
    ],
    NOW,
  );
}

const themed = ({ stages }: JourneyMap) => stages[0]?.negative.filter(({ kind }) => kind === 'theme');

describe('the map of a journey', () => {
  test('shows the figures of the overview, in the designed order', async ({ db }) => {
    await makeHistory(db);
    const map = await read(db);
    const overview = await readOverview(operator(db, NOW), overviewQuery.parse({ journey: 'customer' }));
    const [stage] = map.stages;
    const [shown] = overview.stages;
    expect(stage).toMatchObject({ ...shown, touchpoints: shown?.touchpoints });
    expect(stage?.touchpoints.map(({ slug }) => slug)).toEqual(['bill', 'call', 'shop']);
    expect(map.goodOrOk).toMatchObject(overview.goodOrOk);
    expect(map.standing.score).toEqual(shown?.score);
    const customers = await readJourneyCustomers(operator(db, NOW), asked());
    expect(customers.cleanJourneys).toEqual(overview.kpis.cleanJourneys);
  });

  test('leaves a gap where nobody answered, and keeps a stage without touchpoints', async ({ db }) => {
    await makeHistory(db);
    await db.execute(sql`insert into stages (journey_id, slug, name, position)
      select id, 'after', 'After', 9 from journeys where slug = 'customer'`);
    const map = await read(db);
    const shop = map.stages[0]?.touchpoints.find(({ slug }) => slug === 'shop');
    expect(shop).toMatchObject({ score: { value: null, answered: 0 }, band: 'cannot_tell', ideal: '' });
    expect(shop?.course.every(({ value }) => value === null)).toBe(true);
    expect(map.stages[1]).toMatchObject({ slug: 'after', touchpoints: [], score: { value: null } });
  });

  test('sets a persona beside everybody else, each by its own answers', async ({ db }) => {
    await makeHistory(db);
    const map = await read(db, { against: 'persona:families' });
    const bill = map.stages[0]?.touchpoints[0];
    const alone = await read(db, { persona: 'families' });
    expect(map.against).toEqual({ by: 'persona', one: 'Everyone else', other: 'Families' });
    expect(bill?.score).toMatchObject({ value: 80, answered: 100, previous: { value: 25, answered: 60 } });
    expect(bill?.score.previous?.value).toBe(alone.stages[0]?.touchpoints[0]?.score.value);
    expect(bill?.score.change?.verdict).toBe('better');
    const customers = await readJourneyCustomers(operator(db, NOW), asked({ against: 'persona:families' }));
    expect(customers.cleanJourneys).toMatchObject({ answered: 145, previous: { value: 0, answered: 60 } });
  });

  test('sets two personas side by side', async ({ db }) => {
    await makeHistory(db);
    const map = await read(db, { persona: 'students', against: 'persona:families' });
    expect(map.against).toMatchObject({ one: 'Students', other: 'Families' });
    expect(map.stages[0]?.touchpoints[0]?.score).toMatchObject({ value: 100, previous: { value: 25 } });
  });

  test('sets the period before beside', async ({ db }) => {
    await makeHistory(db);
    const map = await read(db, { against: 'period' });
    expect(map.against?.by).toBe('period');
    expect(map.stages[0]?.touchpoints[0]?.score.previous).toMatchObject({ value: 0, answered: 50 });
  });

  test('names as factors what is told from its target or its expectation, and nothing else', async ({
    db,
  }) => {
    await makeHistory(db);
    const { stages } = await read(db);
    expect(stages[0]?.positive).toEqual([]);
    expect(stages[0]?.negative.map(({ kind, touchpoint, by }) => [kind, touchpoint, Math.round(by)])).toEqual(
      [
        ['expectation', 'call', -3],
        ['score', 'bill', -16],
      ],
    );
  });

  test('names a theme whose comments clearly score lower than the others at the same touchpoint', async ({
    db,
  }) => {
    await makeHistory(db);
    await db.execute(
      sql`insert into themes (slug, name, phrases) values ('late', 'Late', '{late}'), ('rude', 'Rude', '{rude}')`,
    );
    // At the bill 100 scored comments of mean 60; of them 40 on lateness with mean 45, and 5 on rudeness, too few to tell.
    await db.execute(sql`
      insert into theme_tallies (grain, start, touchpoint_id, theme_id, comments, score_count, score_sum, score_squares)
      select 'month', '2026-02-01'::date, t.id, h.id, h.n, h.n, h.n * h.mean, h.n * (h.mean * h.mean + 100)
      from touchpoints t, (values (null, 100, 60), ((select id from themes where slug = 'late'), 40, 45),
        ((select id from themes where slug = 'rude'), 5, 20)) as h (id, n, mean)
      where t.slug = 'bill'`);
    const [late, ...others] = themed(await read(db)) ?? [];
    expect(late).toMatchObject({ touchpoint: 'bill', theme: { slug: 'late', name: 'Late' }, answered: 40 });
    expect(late?.by).toBeCloseTo(45 - 70, 10);
    expect(others).toEqual([]);
    expect(themed(await read(db, { persona: 'families' }))).toEqual([]);
  });

  test('refuses a journey, a persona or a comparison that is not there', async ({ db }) => {
    await makeHistory(db);
    await expect(readJourneyMap(operator(db, NOW), asked({}, 'nowhere'))).rejects.toMatchObject({
      code: 'not_found',
    });
    const both = { persona: 'families', against: 'persona:families' };
    for (const query of [{ against: 'persona:martians' }, both]) {
      await expect(read(db, query)).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'against' }] });
    }
    expect(journeyMapQuery.safeParse({ against: 'yesterday' }).success).toBe(false);
    expect(journeyMapQuery.safeParse({ journey: 'customer' }).success).toBe(false);
    expect(journeyMapQuery.safeParse({ from: '2026-02-30', to: '2026-03-01' }).success).toBe(false);
  });

  test('is downloaded with the same figures and ideals, a row a touchpoint', async ({ db }) => {
    await makeHistory(db);
    await db.execute(sql`update stages set ideal = 'Solved at the first attempt.' where slug = 'service'`);
    const map = await read(db);
    expect(map.stages.map(({ ideal }) => ideal)).toContain('Solved at the first attempt.');
    const { table, name } = await exportJourneyMap(operator(db, NOW), asked());
    const column = table.columns.indexOf('score_value');
    expect(table.rows.map((row) => row[column])).toEqual(
      map.stages.flatMap(({ touchpoints }) => touchpoints).map(({ score }) => score.value),
    );
    const ideal = table.columns.indexOf('stage_ideal');
    expect(table.rows.map((row) => row[ideal])).toEqual(
      map.stages.flatMap((stage) => stage.touchpoints.map(() => stage.ideal)),
    );
    expect(name).toBe('journey-customer-2026-01-16-to-2026-04-15');
  });
});

describe('hand-offs', () => {
  test('are unknown, not none, before the journey was mined', async ({ db }) => {
    await makeHistory(db);
    const { handOffs } = await read(db);
    expect(handOffs).toEqual({ from: '2026-01-01', to: '2026-05-01', minedAt: null, issues: [], pairs: [] });
  });

  test('lie between departments, with the wait and the score after', async ({ store }) => {
    const { source } = await makeCompany(store);
    await store.execute(sql`insert into departments (slug, name) values ('service', 'Service')`);
    await store.execute(sql`update touchpoints set department_id = (select id from departments where slug = 'service')
      where slug = 'call'`);
    const morning = { occurredAt: new Date('2026-04-10T08:00:00Z') };
    const noon = { occurredAt: new Date('2026-04-10T11:00:00Z'), touchpoint: 'call', answers: { csat: 2 } };
    const rows = ['zoe', 'yann'].flatMap((customer) =>
      makeRows(1, { ...morning, customer }).concat(makeRows(1, { ...noon, customer })),
    );
    await ingestAll(store, source.id, rows, NOW);
    await mineJourneys(store, { now: NOW });
    const { handOffs } = await readJourneyMap(operator(store, NOW), asked());
    expect(handOffs.minedAt).not.toBeNull();
    expect(handOffs.pairs).toMatchObject([
      {
        from: { touchpoint: 'bill', departmentName: 'Finance' },
        to: { touchpoint: 'call', departmentName: 'Service' },
        count: 2,
        medianWait: 10_800,
        scoreAfter: { value: 25, answered: 2 },
        band: 'cannot_tell',
        designed: true,
      },
    ]);
  });
});

describe('the list of journeys', () => {
  test('shows each journey with the figures of its map', async ({ db }) => {
    await makeHistory(db);
    await db.execute(
      sql`update journeys set reviewed_on = '2025-10-14', owner = 'Zoë' where slug = 'customer'`,
    );
    await db.execute(sql`update journeys set reviewed_on = '2025-10-15' where slug = 'parcel'`);
    const { against: _, ...filter } = journeyMapQuery.parse({});
    const { journeys } = await listJourneyMaps(operator(db, NOW), filter);
    const map = await read(db);
    expect(journeys).toMatchObject([
      { slug: 'customer', owner: 'Zoë', review: 'stale', touchpoints: 3, ...map.standing },
      { slug: 'parcel', owner: null, review: 'fresh', touchpoints: 1, interactions: 9 },
    ]);
  });
});
