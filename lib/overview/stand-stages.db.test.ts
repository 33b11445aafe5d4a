import { sql } from 'drizzle-orm';
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

const touchpoint = ({ stages: all }: Overview, slug: string) =>
  all.flatMap((stage) => stage.touchpoints).find((one) => one.slug === slug);

/** Two hundred answers, so many of them good. */
const month = (day: string, place: string, good: number) => {
  const occurredAt = new Date(`${day}T10:00:00Z`);
  return [
    ...makeRows(good, { occurredAt, touchpoint: place, answers: { csat: 5 } }),
    ...makeRows(200 - good, { occurredAt, touchpoint: place, answers: { csat: 1 } }),
  ];
};

describe('stages, departments and movers', () => {
  test('weighs a stage by importance, and names the touchpoint furthest below its target', async ({ db }) => {
    const { source } = await makeCompany(db);
    await db.execute(sql`update touchpoints set importance = 5, target = 90 where slug = 'bill'`);
    await db.execute(sql`update touchpoints set importance = 1, target = 40 where slug = 'call'`);
    const occurredAt = new Date('2026-04-10T10:00:00Z');
    await ingest(db, source.id, [
      ...makeRows(100, { occurredAt, touchpoint: 'bill', answers: { csat: 4 } }),
      ...makeRows(100, { occurredAt, touchpoint: 'call', answers: { csat: 3 } }),
      ...makeRows(5, { occurredAt, touchpoint: 'shop', answers: { csat: 1 } }),
    ]);
    const overview = await read(db);
    const [stage] = overview.stages;
    // Scores 75, 50 and 0 with importance 5, 1 and 3.
    expect(stage?.score.value).toBeCloseTo((5 * 75 + 50) / 9, 10);
    expect(stage?.worst).toMatchObject({ slug: 'bill', target: 90, band: 'at_risk', score: { value: 75 } });
    expect(touchpoint(overview, 'shop')?.band).toBe('cannot_tell');
    expect(overview.departments[0]).toMatchObject({
      owned: 3,
      measured: 3,
      belowTarget: 1,
      worst: { slug: 'bill' },
    });
  });

  test('lists as movers what changed beyond chance, the largest first', async ({ db }) => {
    const { source } = await makeCompany(db);
    await ingest(db, source.id, [
      ...month('2026-02-10', 'bill', 160),
      ...month('2026-03-10', 'bill', 120),
      ...month('2026-02-10', 'call', 100),
      ...month('2026-03-10', 'call', 180),
      ...month('2026-02-10', 'shop', 140),
      ...month('2026-03-10', 'shop', 136),
    ]);
    const { movers } = await read(db, { from: '2026-03-01', to: '2026-04-01' });
    expect(movers.map(({ slug, change }) => [slug, change.by, change.verdict])).toEqual([
      ['call', expect.closeTo(40, 10), 'better'],
      ['bill', expect.closeTo(-20, 10), 'worse'],
    ]);
    expect(movers.every(({ q }) => q > 0 && q <= 0.05)).toBe(true);
    expect(movers[1]).toMatchObject({
      metric: 'csat',
      current: { value: 60, answered: 200 },
      previous: { value: 80, answered: 200 },
      department: 'finance',
    });
  });
});
