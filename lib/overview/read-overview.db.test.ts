import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { readOverview } from './read-overview';
import { overviewQuery, type Overview } from './schema';

/** Noon in Berlin on the 15th. */
const NOW = new Date('2026-04-15T10:00:00Z');

const read = (db: Db, query: Record<string, string> = {}) =>
  readOverview(operator(db, NOW), overviewQuery.parse(query));

const ingest = (db: Db, sourceId: number, rows: Parameters<typeof ingestAll>[2]) =>
  ingestAll(db, sourceId, rows, NOW);

function figuresIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : [value];
}

const touchpoint = ({ stages: all }: Overview, slug: string) =>
  all.flatMap((stage) => stage.touchpoints).find((one) => one.slug === slug);

describe('the overview', () => {
  test('of an empty store knows nothing, and says so rather than zero', async ({ db }) => {
    for (const query of [{}, { period: '365d', compare: 'year' }, { from: '2026-02-28', to: '2026-03-01' }]) {
      const overview = await read(db, query);
      expect(overview.kpis).toMatchObject({ interactions: 0, csat: { value: null, low: null, answered: 0 } });
      expect(overview.kpis.nps.change?.verdict).toBe('cannot_tell');
      expect(overview).toMatchObject({ stages: [], movers: [], departments: [] });
      expect(new Set(overview.trend.points.map((point) => point.readings.csat.value))).toEqual(
        new Set([null]),
      );
      expect(figuresIn(overview).filter((figure) => Number.isNaN(figure))).toEqual([]);
      expect(JSON.parse(JSON.stringify(overview))).toEqual(overview);
    }
  });

  test('of contacts that nobody answered counts them, and leaves the scores unknown', async ({ db }) => {
    const { source } = await makeCompany(db);
    await ingest(db, source.id, makeRows(40, { answers: {}, occurredAt: new Date('2026-04-01T10:00:00Z') }));
    const overview = await read(db);
    expect(overview.kpis).toMatchObject({
      interactions: 40,
      customers: 40,
      csat: { value: null, answered: 0 },
      cleanJourneys: { value: null, answered: 0 },
    });
    expect(overview.stages[0]).toMatchObject({
      score: { value: null, low: null, high: null, answered: 0 },
      band: 'cannot_tell',
      consistency: null,
      interactions: 40,
      worst: null,
    });
    expect(touchpoint(overview, 'bill')).toMatchObject({ interactions: 40, band: 'cannot_tell' });
    expect(Object.keys(touchpoint(overview, 'bill')?.metrics ?? {})).toEqual(['csat']);
    expect(figuresIn(overview).filter((figure) => Number.isNaN(figure))).toEqual([]);
  });

  test.for([
    ['the last instant before the period', '2026-03-31T21:59:59.999Z', 0],
    ['its first instant', '2026-03-31T22:00:00Z', 1],
    ['its last instant', '2026-04-30T21:59:59.999Z', 1],
    ['the instant after it', '2026-04-30T22:00:00Z', 0],
  ] as const)('keeps to the days of the organisation: %s', async ([, at, interactions], { db }) => {
    const { source } = await makeCompany(db, { timezone: 'Europe/Berlin' });
    await ingest(db, source.id, makeRows(1, { occurredAt: new Date(at) }));
    const overview = await read(db, { from: '2026-04-01', to: '2026-05-01' });
    expect(overview.kpis.interactions).toBe(interactions);
    expect(overview.filters).toMatchObject({
      timezone: 'Europe/Berlin',
      previous: { from: '2026-03-02', to: '2026-04-01' },
    });
  });

  test('takes today from the organisation’s calendar, not from the server’s', async ({ db }) => {
    await makeCompany(db, { timezone: 'Pacific/Auckland' });
    const { filters } = await readOverview(
      operator(db, new Date('2026-04-14T20:00:00Z')),
      overviewQuery.parse({ period: '7d' }),
    );
    expect(filters).toMatchObject({ from: '2026-04-09', to: '2026-04-16' });
  });

  test('sets the period beside the one before, or the same days a year before', async ({ db }) => {
    const { source } = await makeCompany(db);
    const months = { '2026-03-10': 40, '2026-02-10': 60, '2025-03-10': 80 };
    for (const [day, bad] of Object.entries(months)) {
      const occurredAt = new Date(`${day}T10:00:00Z`);
      await ingest(db, source.id, [
        ...makeRows(100 - bad, { occurredAt, answers: { csat: 5 } }),
        ...makeRows(bad, { occurredAt, answers: { csat: 1 } }),
      ]);
    }
    const march = { from: '2026-03-01', to: '2026-04-01' };
    const before = await read(db, march);
    expect(before.kpis.csat).toMatchObject({
      value: 60,
      answered: 100,
      counts: { good: 60, ok: 0, bad: 40 },
      previous: { value: 40, answered: 100 },
      change: { by: expect.closeTo(20, 10), verdict: 'better' },
    });
    expect(before.volume.interactions).toEqual({ value: 100, previous: 100 });
    const year = await read(db, { ...march, compare: 'year' });
    expect(year.filters.previous).toEqual({ from: '2025-03-01', to: '2025-04-01' });
    expect(year.kpis.csat).toMatchObject({ previous: { value: 20 }, change: { by: expect.closeTo(40, 10) } });
    const overlapping = await read(db, { from: '2025-01-01', to: '2026-04-01', compare: 'year' });
    expect(overlapping.volume.interactions).toEqual({ value: 300, previous: 100 });
  });

  test('leaves a gap in the trend where nobody answered', async ({ db }) => {
    const { source } = await makeCompany(db);
    await ingest(db, source.id, makeRows(3, { occurredAt: new Date('2026-04-02T10:00:00Z') }));
    await ingest(
      db,
      source.id,
      makeRows(1, { occurredAt: new Date('2026-04-04T10:00:00Z'), answers: { csat: 2 } }),
    );
    const { trend } = await read(db, { from: '2026-04-01', to: '2026-04-05' });
    expect(trend.bucket).toBe('day');
    expect(
      trend.points.map(({ from, interactions, readings }) => [from, interactions, readings.csat.value]),
    ).toEqual([
      ['2026-04-01', 0, null],
      ['2026-04-02', 3, 100],
      ['2026-04-03', 0, null],
      ['2026-04-04', 1, 0],
    ]);
  });

  test('comes without the figures over customers when they would take long, and with them the next time', async ({
    db,
  }) => {
    const { source } = await makeCompany(db);
    const occurredAt = new Date('2026-03-20T10:00:00Z');
    await ingest(db, source.id, [
      ...makeRows(3, { occurredAt }),
      ...makeRows(1, { occurredAt, answers: { csat: 1 } }),
    ]);
    const window = { from: '2026-03-19', to: '2026-03-22' };
    const early = await read(db, { ...window, customers: 'later' });
    expect(early).toMatchObject({
      pending: true,
      churn: null,
      base: null,
      kpis: { customers: null, cleanJourneys: null },
    });
    expect(early.kpis.csat.value).toBe(75);
    const whole = await read(db, window);
    expect(whole).toMatchObject({
      pending: false,
      kpis: { customers: 4, cleanJourneys: { value: 75, answered: 4 } },
      goodOrOk: { value: 75, answered: 4 },
    });
    expect(await read(db, { ...window, customers: 'later' })).toEqual(whole);
  });
});
