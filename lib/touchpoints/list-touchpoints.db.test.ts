import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { readOverview } from '@/lib/overview/read-overview';
import { overviewQuery } from '@/lib/overview/schema';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows, makeSecondJourney } from '@/tests/ingested';
import { listTouchpoints } from './list-touchpoints';
import { touchpointQuery } from './schema';

const NOW = new Date('2026-04-15T10:00:00Z');
const occurredAt = new Date('2026-04-10T10:00:00Z');

const list = (db: Db, query: Record<string, string> = {}) =>
  listTouchpoints(operator(db, NOW), touchpointQuery.parse(query));
const slugs = async (db: Db, query: Record<string, string>) =>
  (await list(db, query)).rows.map(({ slug }) => slug);

/** `bill` is well, `call` is not, nobody answered at `shop`, and too few did at `porch`. */
async function makeAnsweredCompany(db: Db): Promise<void> {
  const { source } = await makeCompany(db);
  await makeSecondJourney(db);
  const rows = [
    ...makeRows(50, { occurredAt, touchpoint: 'bill', answers: { csat: 5 } }),
    ...makeRows(60, { occurredAt, touchpoint: 'call', answers: { csat: 2, nps: 3 } }),
    ...makeRows(3, { occurredAt, touchpoint: 'porch', answers: { csat: 4 } }),
    ...makeRows(70, { occurredAt, touchpoint: 'shop', answers: {} }),
  ];
  await ingestAll(db, source.id, rows, NOW);
}

describe('the list of touchpoints', () => {
  test('shows the figures of the overview', async ({ db }) => {
    await makeAnsweredCompany(db);
    const { stages } = await readOverview(operator(db, NOW), overviewQuery.parse({}));
    const { rows, total } = await list(db);
    expect(total).toBe(4);
    for (const standing of stages.flatMap(({ touchpoints }) => touchpoints)) {
      expect(rows.find(({ slug }) => slug === standing.slug)).toMatchObject(standing);
    }
    expect(rows.find(({ slug }) => slug === 'call')).toMatchObject({
      journey: 'customer',
      stageName: 'Service',
      departmentName: 'Finance',
      channel: 'web',
      score: { value: 25, answered: 60 },
      metrics: { csat: { value: 0, counts: { good: 0, bad: 60 } }, nps: { value: -100 } },
      band: 'critical',
    });
  });

  test.for([
    [{}, ['bill', 'call', 'shop', 'porch']],
    [{ sort: '-position' }, ['porch', 'shop', 'call', 'bill']],
    [{ sort: 'name' }, ['porch', 'bill', 'call', 'shop']],
    [{ sort: 'score' }, ['call', 'porch', 'bill', 'shop']],
    [{ sort: '-score' }, ['bill', 'porch', 'call', 'shop']],
    [{ sort: '-answered' }, ['call', 'bill', 'porch', 'shop']],
    [{ sort: 'interactions' }, ['porch', 'bill', 'call', 'shop']],
    [{ sort: '-department' }, ['porch', 'bill', 'call', 'shop']],
  ] as const)('sorted by %j comes with the unknown last', async ([query, expected], { db }) => {
    await makeAnsweredCompany(db);
    expect(await slugs(db, query)).toEqual(expected);
  });

  test.for([
    [{ search: 'PORCH' }, ['porch']],
    [{ search: 'finance' }, ['bill', 'call', 'shop']],
    [{ search: 'arrival' }, ['porch']],
    [{ search: '%' }, []],
    [{ stage: 'arrival' }, ['porch']],
    [{ stage: 'arrival,service', journey: 'customer' }, ['bill', 'call', 'shop']],
    [{ below: 'target' }, ['call']],
    [{ channel: 'delivery' }, ['porch']],
    [{ department: 'logistics', journey: 'customer' }, []],
  ] as const)('narrowed by %j keeps what fits', async ([query, expected], { db }) => {
    await makeAnsweredCompany(db);
    expect(await slugs(db, query)).toEqual(expected);
  });

  test('comes in pages that together are all of it', async ({ db }) => {
    await makeAnsweredCompany(db);
    const pages = await Promise.all(
      ['1', '2', '3'].map((page) => list(db, { page, pageSize: '3', sort: 'name' })),
    );
    expect(pages.map(({ rows }) => rows.map(({ slug }) => slug))).toEqual([
      ['porch', 'bill', 'call'],
      ['shop'],
      [],
    ]);
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4]);
  });

  test('refuses a stage that does not exist', async ({ db }) => {
    await makeAnsweredCompany(db);
    await expect(list(db, { stage: 'departure' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'stage', message: '“departure” is not known; choose from service, arrival' }],
    });
  });
});
