import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { readOverview } from '@/lib/overview/read-overview';
import { overviewQuery } from '@/lib/overview/schema';
import { filterQuery } from '@/lib/filters/schema';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows, makeSecondJourney } from '@/tests/ingested';
import { exportDepartment } from './export-departments';
import { getDepartment } from './get-department';
import { listDepartments } from './list-departments';
import { departmentExportQuery, departmentQuery } from './schema';

const NOW = new Date('2026-04-15T10:00:00Z');
const occurredAt = new Date('2026-04-10T10:00:00Z');

const list = (db: Db, query: Record<string, string> = {}) =>
  listDepartments(operator(db, NOW), filterQuery.parse(query));
const get = (db: Db, slug: string, query: Record<string, string> = {}) =>
  getDepartment(operator(db, NOW), { ...departmentQuery.parse(query), slug });

const hourOf = (hour: number) => new Date(Date.UTC(2026, 3, 10, hour));

/** Finance owns `bill` (well), `call` (not) and `shop` (nobody answered); logistics owns `porch`. */
async function makeDepartments(db: Db): Promise<void> {
  const { source } = await makeCompany(db);
  await makeSecondJourney(db);
  const rows = [
    ...makeRows(50, { occurredAt, touchpoint: 'bill', answers: { csat: 5 } }),
    ...makeRows(60, { occurredAt, touchpoint: 'call', answers: { csat: 2 } }),
    ...makeRows(40, { occurredAt, touchpoint: 'porch', answers: { csat: 4 } }),
  ];
  await ingestAll(db, source.id, rows, NOW);
}

const estimate = (db: Db, touchpoint: string, quarter: string, value: number) =>
  db.execute(sql`
    with author as (
      insert into users (email, name, role, password_hash) values (${`${touchpoint}${quarter}@x.example`}, 'X', 'admin', '$argon2id$none') returning id
    )
    insert into self_assessments (touchpoint_id, quarter, estimate, author_id)
    select t.id, ${quarter}, ${value}, author.id from touchpoints t, author where t.slug = ${touchpoint}`);

describe('department scorecards', () => {
  test('show the figures of the overview', async ({ db }) => {
    await makeDepartments(db);
    const { departments, stages } = await readOverview(operator(db, NOW), overviewQuery.parse({}));
    const scorecards = (await list(db)).departments;
    for (const standing of departments) {
      expect(scorecards.find(({ slug }) => slug === standing.slug)).toMatchObject(standing);
    }
    const { touchpoints } = await get(db, 'finance');
    for (const standing of stages.flatMap((stage) => stage.touchpoints)) {
      if (standing.department !== 'finance') continue;
      expect(touchpoints.find(({ slug }) => slug === standing.slug)).toMatchObject(standing);
    }
    expect(touchpoints.map(({ slug, toTarget }) => [slug, toTarget])).toEqual([
      ['call', -50],
      ['bill', 25],
      ['shop', null],
    ]);
  });

  test('put a department head’s own first, and mark it', async ({ db }) => {
    await makeDepartments(db);
    const [logistics] = await db.execute<{ id: number }>(
      sql`select id from departments where slug = 'logistics'`,
    );
    const head = {
      ...operator(db, NOW),
      role: 'department_head' as const,
      departmentId: logistics?.id ?? 0,
    };
    const { departments } = await listDepartments(head, filterQuery.parse({}));
    expect(departments.map(({ slug, own }) => [slug, own])).toEqual([
      ['logistics', true],
      ['finance', false],
    ]);
  });

  test('weigh the index by importance, and trace it with gaps where nobody answered', async ({ db }) => {
    await makeDepartments(db);
    await db.execute(sql`update touchpoints set importance = 1 where slug = 'bill'`);
    const { department, bucket } = await get(db, 'finance', { period: '30d' });
    expect(department.index.value).toBeCloseTo((1 * 100 + 3 * 25) / 4, 10);
    expect(bucket).toBe('day');
    const told = department.trend.filter(({ score }) => score.value !== null);
    expect(told).toMatchObject([{ from: '2026-04-10', score: { answered: 110 } }]);
  });

  test('set what the owner believes beside what customers said in that quarter', async ({ db }) => {
    await makeDepartments(db);
    await estimate(db, 'call', '2026-04-01', 80);
    await estimate(db, 'bill', '2026-04-01', 97);
    await estimate(db, 'shop', '2026-04-01', 70);
    await estimate(db, 'call', '2026-01-01', 75);
    const { perception, department } = await get(db, 'finance');
    expect(
      perception.map(({ touchpoint, quarter, gap }) => [touchpoint, quarter, gap.by, gap.verdict]),
    ).toEqual([
      ['bill', '2026-04-01', -3, 'in_line'],
      ['call', '2026-04-01', 80, 'too_high'],
      ['shop', '2026-04-01', null, 'cannot_tell'],
      ['call', '2026-01-01', null, 'cannot_tell'],
    ]);
    expect(department.perception).toEqual({
      quarter: '2026-04-01',
      estimated: 3,
      tooHigh: 1,
      tooLow: 0,
      meanGap: 38.5,
    });
    expect((await get(db, 'logistics')).department.perception).toBeNull();
  });

  test('say that hand-offs are unknown before the journeys were mined', async ({ db }) => {
    await makeDepartments(db);
    expect((await get(db, 'finance')).handOffs).toBeNull();
    expect((await list(db)).departments.map(({ handOffs }) => handOffs)).toEqual([null, null]);
  });

  test('count who was handed in and out', async ({ db }) => {
    const { source } = await makeCompany(db);
    await db.execute(sql`insert into departments (slug, name) values ('care', 'Care')`);
    await db.execute(
      sql`update touchpoints set department_id = (select id from departments where slug = 'care') where slug = 'call'`,
    );
    const row = { customer: 'c', answers: {} };
    await ingestAll(
      db,
      source.id,
      [
        ...makeRows(1, { ...row, occurredAt: hourOf(8), touchpoint: 'bill' }),
        ...makeRows(1, { ...row, occurredAt: hourOf(10), touchpoint: 'call', answers: { csat: 4 } }),
        ...makeRows(1, { ...row, occurredAt: hourOf(11), touchpoint: 'shop' }),
      ],
      NOW,
    );
    await mineJourneys(db, { now: NOW });
    const { handOffs, department } = await get(db, 'care');
    expect(department.handOffs).toEqual({ in: 1, out: 1 });
    expect(handOffs).toMatchObject([
      { direction: 'in', from: { slug: 'bill' }, to: { slug: 'call' }, count: 1, medianWait: 7200 },
      { direction: 'out', from: { slug: 'call' }, to: { slug: 'shop' }, count: 1 },
    ]);
  });

  test('are downloaded as they are shown', async ({ db }) => {
    await makeDepartments(db);
    const { touchpoints } = await get(db, 'finance');
    const { table, name } = await exportDepartment(operator(db, NOW), {
      ...departmentExportQuery.parse({ table: 'touchpoints' }),
      slug: 'finance',
    });
    const at = table.columns.indexOf('score_value');
    expect(table.rows.map((row) => row[at])).toEqual(touchpoints.map(({ score }) => score.value));
    expect(name).toBe('finance-touchpoints-2026-01-16-to-2026-04-15');
  });

  test('of a department that does not exist are not found', async ({ db }) => {
    await makeDepartments(db);
    await expect(get(db, 'moon')).rejects.toMatchObject({ code: 'not_found' });
  });
});
