import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { partners } from '@/db/schema/partners';
import { operator } from '@/lib/auth/viewer';
import { addDays, type Day } from '@/lib/domain/day';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows, makeSecondJourney } from '@/tests/ingested';
import { touchpointDetailQuery } from './detail-schema';
import { exportTouchpoint } from './export-touchpoint';
import { listTouchpoints } from './list-touchpoints';
import { readTouchpoint } from './read-touchpoint';
import { touchpointQuery } from './schema';

const NOW = new Date('2026-04-15T10:00:00Z');
const at = (day: Day) => new Date(`${day}T10:00:00Z`);
const read = (db: Db, slug: string, query: Record<string, string> = {}) =>
  readTouchpoint(operator(db, NOW), { slug, ...touchpointDetailQuery.parse(query) });

/** Week after week eight or seven of ten are content, until only two are from 30 March on. */
const weekOf = (index: number, good: number) => [
  ...makeRows(good, { occurredAt: at(addDays('2025-12-01', 7 * index)), answers: { csat: 5 } }),
  ...makeRows(10 - good, { occurredAt: at(addDays('2025-12-01', 7 * index)), answers: { csat: 1 } }),
];

describe('the page of a touchpoint', () => {
  test('shows the figures of the list', async ({ db }) => {
    const { source } = await makeCompany(db);
    await ingestAll(db, source.id, weekOf(15, 8), NOW);
    const query = { from: '2026-03-01', to: '2026-04-01' };
    const { touchpoint, chart, distribution } = await read(db, 'bill', query);
    const { rows } = await listTouchpoints(operator(db, NOW), touchpointQuery.parse(query));
    expect(touchpoint).toMatchObject({ ...rows.find(({ slug }) => slug === 'bill') });
    expect(distribution).toEqual([
      {
        answer: 'csat',
        answered: 10,
        points: [
          { point: 1, count: 2 },
          { point: 2, count: 0 },
          { point: 3, count: 0 },
          { point: 4, count: 0 },
          { point: 5, count: 8 },
        ],
      },
    ]);
    expect(chart.points.find(({ from }) => from === '2026-03-16')).toMatchObject({ value: 80, answered: 10 });
  });

  test('marks the weeks in which it fell, and never the running one', async ({ db }) => {
    const { source } = await makeCompany(db);
    const weeks = Array.from({ length: 20 }, (_, index) => weekOf(index, index < 17 ? 8 - (index % 2) : 2));
    await ingestAll(db, source.id, weeks.flat(), NOW);
    const { chart } = await read(db, 'bill');
    expect(chart.method).toBe('laney');
    expect(chart.points.at(-1)).toMatchObject({ from: '2026-04-13', running: true, counted: false });
    expect(chart.signals).toContainEqual(
      expect.objectContaining({ kind: 'outside', side: 'low', from: '2026-03-30', value: 20 }),
    );
    expect(chart.signals.every(({ to }) => to < '2026-04-13')).toBe(true);
    const daily = await read(db, 'bill', { grain: 'day' });
    expect(daily.chart.points[0]?.from).toBe('2026-02-02');
    expect((await read(db, 'bill', { grain: 'month' })).chart).toMatchObject({ baseline: null, counted: 4 });
  });

  test('withholds personas of few answers, and one more, and ranks the others', async ({ db }) => {
    const { source } = await makeCompany(db);
    const occurredAt = at('2026-04-10');
    await ingestAll(
      db,
      source.id,
      [
        ...makeRows(3, { occurredAt, persona: 'families', answers: { csat: 1 } }),
        ...makeRows(40, { occurredAt, persona: 'students', answers: { csat: 5 } }),
        ...makeRows(60, { occurredAt, answers: { csat: 2 }, partner: 'dealer' }),
      ],
      NOW,
    );
    const { personas, partners: byPartner } = await read(db, 'bill');
    expect(personas.ranked).toBe('primary');
    const withheld = { withheld: true, interactions: null, reading: null, rank: null };
    expect(personas.cells).toMatchObject([
      { slug: 'unassigned', withheld: false, interactions: 60, reading: { value: 0 }, rank: { best: 1 } },
      { slug: 'families', ...withheld },
      { slug: 'students', ...withheld },
    ]);
    expect(byPartner.cells.map(({ slug }) => slug).toSorted()).toEqual(['dealer', 'none']);
  });

  test('is narrowed to a persona, all but the answers by point', async ({ db }) => {
    const { source } = await makeCompany(db);
    const occurredAt = at('2026-04-10');
    await ingestAll(
      db,
      source.id,
      [
        ...makeRows(30, { occurredAt, persona: 'students', answers: { csat: 5 } }),
        ...makeRows(50, { occurredAt, answers: { csat: 2 } }),
      ],
      NOW,
    );
    const { touchpoint, chart, personas, distribution } = await read(db, 'bill', { persona: 'students' });
    expect(touchpoint.score.answered).toBe(30);
    expect(chart.points.at(-2)).toMatchObject({ value: 100, answered: 30 });
    expect(personas.cells.map(({ slug }) => slug)).toEqual(['students']);
    expect(distribution[0]?.answered).toBe(80);
  });

  test('has no limits, and says how many weeks there are, where nobody met it', async ({ db }) => {
    await makeCompany(db);
    await makeSecondJourney(db);
    await db.insert(partners).values({ slug: 'idle', name: 'Idle' });
    const { chart, personas, partners: none, distribution, siblings } = await read(db, 'bill');
    expect(chart).toMatchObject({ points: [], baseline: null, counted: 0, signals: [] });
    expect([personas.cells, none.cells, distribution]).toEqual([[], [], []]);
    expect(siblings.map(({ slug }) => slug)).toEqual(['call', 'shop']);
  });

  test('is refused for a name that nothing has, and for filters that do not fit', async ({ db }) => {
    await makeCompany(db);
    await expect(read(db, 'moon')).rejects.toMatchObject({ code: 'not_found' });
    expect(touchpointDetailQuery.safeParse({ journey: 'customer' }).success).toBe(false);
    expect(touchpointDetailQuery.safeParse({ grain: 'year' }).success).toBe(false);
  });

  test.for([
    'score',
    'chart',
    'expectation',
    'distribution',
    'personas',
    'partners',
    'assessments',
    'annotations',
  ] as const)('its %s can be downloaded', async (table, { db }) => {
    const { source } = await makeCompany(db);
    await ingestAll(db, source.id, weekOf(15, 8), NOW);
    const exported = await exportTouchpoint(operator(db, NOW), {
      slug: 'bill',
      table,
      ...touchpointDetailQuery.parse({}),
    });
    expect(exported.name).toBe(`touchpoint-bill-${table}-2026-01-16-to-2026-04-15`);
    for (const row of exported.table.rows) expect(row).toHaveLength(exported.table.columns.length);
    expect(exported.table.rows.length > 0).toBe(table !== 'annotations');
  });
});
