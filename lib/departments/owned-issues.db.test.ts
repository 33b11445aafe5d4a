import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows, makeSecondJourney } from '@/tests/ingested';
import { makeIssue } from '@/tests/owned-issues';
import { exportDepartment } from './export-departments';
import { getDepartment } from './get-department';
import { departmentExportQuery, departmentQuery } from './schema';

const NOW = new Date('2026-04-15T10:00:00Z');
const MARCH = { from: '2026-03-01', to: '2026-04-01' };

const get = (db: Db, slug: string, query: Record<string, string> = {}) =>
  getDepartment(operator(db, NOW), { ...departmentQuery.parse({ ...MARCH, ...query }), slug });

const counts = async (db: Db, query: Record<string, string> = {}) =>
  (await get(db, 'finance', query)).utilisation.map(({ count }) => count);

/** Finance was answered 40 times at the bill, 10 of them by students, 20 times on the call, and 6 times in the shop, by the dealer’s customers. */
async function makeAnswers(db: Db): Promise<void> {
  const { source } = await makeCompany(db);
  await makeSecondJourney(db);
  const occurredAt = new Date('2026-03-10T10:00:00Z');
  await ingestAll(
    db,
    source.id,
    [
      ...makeRows(30, { occurredAt, answers: { csat: 2 } }),
      ...makeRows(10, { occurredAt, answers: { csat: 5 }, persona: 'students' }),
      ...makeRows(20, { occurredAt, touchpoint: 'call', answers: { csat: 3 } }),
      ...makeRows(6, { occurredAt, touchpoint: 'shop', answers: { csat: 4 }, partner: 'dealer' }),
      ...makeRows(5, { occurredAt, touchpoint: 'call', answers: {} }),
      ...makeRows(7, { occurredAt, touchpoint: 'porch', answers: { csat: 4 } }),
      ...makeRows(9, { occurredAt: new Date('2026-02-10T10:00:00Z'), answers: { csat: 1 } }),
    ],
    NOW,
  );
}

describe('what became of feedback', () => {
  test('is counted in answers, and nothing where no issue was open', async ({ db }) => {
    await makeAnswers(db);
    expect((await get(db, 'finance')).utilisation).toEqual([
      { key: 'answers', count: 66, share: null },
      { key: 'flagged', count: 0, share: 0 },
      { key: 'owned', count: 0, share: null },
      { key: 'fixed', count: 0, share: null },
      { key: 'verified', count: 0, share: null },
    ]);
  });

  test('goes as far as the issue about the answers has got', async ({ db }) => {
    await makeAnswers(db);
    await makeIssue(db, { touchpoint: 'call', raisedAt: new Date('2026-03-20T10:00:00Z') });
    expect(await counts(db)).toEqual([66, 20, 0, 0, 0]);
    await makeIssue(db, { touchpoint: 'bill', state: 'acknowledged', acknowledgedAt: NOW });
    expect(await counts(db)).toEqual([66, 60, 40, 0, 0]);
    await makeIssue(db, { touchpoint: 'call', state: 'verifying', fixLiveOn: '2026-04-01' });
    expect(await counts(db)).toEqual([66, 60, 60, 20, 0]);
    await makeIssue(db, { touchpoint: 'call', state: 'verified', fixLiveOn: '2026-03-20', closedAt: NOW });
    expect(await counts(db)).toEqual([66, 60, 60, 20, 20]);
  });

  test('is about the answers of a persona or a partner alone where the issue is', async ({ db }) => {
    await makeAnswers(db);
    await makeIssue(db, { touchpoint: 'bill', persona: 'students' });
    expect(await counts(db)).toEqual([66, 10, 0, 0, 0]);
    expect(await counts(db, { persona: 'students' })).toEqual([10, 10, 0, 0, 0]);
    expect(await counts(db, { persona: 'unassigned' })).toEqual([56, 0, 0, 0, 0]);
    await makeIssue(db, { touchpoint: 'shop', partner: 'dealer', state: 'in_progress' });
    expect(await counts(db)).toEqual([66, 16, 6, 0, 0]);
  });

  test('leaves out issues of other times, merged ones, and fixes that did not stand', async ({ db }) => {
    await makeAnswers(db);
    const closedAt = new Date('2026-02-20T10:00:00Z');
    const raisedAt = new Date('2026-02-01T10:00:00Z');
    const over = await makeIssue(db, { raisedAt, closedAt, state: 'verified', fixLiveOn: '2026-02-10' });
    await makeIssue(db, { raisedAt: new Date('2026-04-02T10:00:00Z') });
    await makeIssue(db, { touchpoint: 'call', state: 'merged', mergedInto: over, closedAt: NOW });
    expect(await counts(db)).toEqual([66, 0, 0, 0, 0]);
    await makeIssue(db, { raisedAt, fixLiveOn: '2026-03-05', acknowledgedAt: raisedAt, reopened: 1 });
    expect(await counts(db)).toEqual([66, 40, 40, 0, 0]);
  });
});

describe('the queue of a department', () => {
  test('has its open issues, the most severe first, with who acts next', async ({ db }) => {
    await makeAnswers(db);
    await makeIssue(db, { title: 'Small', severity: 1, severityLevel: 'low' });
    await makeIssue(db, {
      title: 'Seam',
      severity: 7,
      severityLevel: 'high',
      touchpoint: 'porch',
      from: 'bill',
      otherDepartment: 'finance',
      dueAt: new Date('2026-04-14T22:30:00Z'),
    });
    await makeIssue(db, { title: 'Over', severity: 90, state: 'verified' });
    await makeIssue(db, { title: 'Not theirs', severity: 50, touchpoint: 'porch' });
    const { queue, department } = await get(db, 'finance');
    expect(queue).toMatchObject([
      {
        title: 'Seam',
        severityLevel: 'high',
        state: 'open',
        touchpoint: 'porch',
        fromTouchpointName: 'bill',
        actsNext: 'Logistics',
        assigneeName: null,
        dueAt: '2026-04-14T22:30:00.000Z',
        overdue: true,
      },
      { title: 'Small', dueAt: null, overdue: false },
    ]);
    expect(department.issues.open).toBe(2);
  });

  test('shows the first ten of many, and counts all', async ({ db }) => {
    await makeAnswers(db);
    for (let severity = 1; severity <= 12; severity += 1) await makeIssue(db, { severity });
    const { queue, department } = await get(db, 'finance');
    expect([queue.length, department.issues.open]).toEqual([10, 12]);
  });

  test('is downloaded as it is shown, and so is what became of feedback', async ({ db }) => {
    await makeAnswers(db);
    const number = await makeIssue(db, { title: 'Late' });
    const download = (table: string) =>
      exportDepartment(operator(db, NOW), {
        ...departmentExportQuery.parse({ ...MARCH, table }),
        slug: 'finance',
      });
    const queue = await download('issues');
    expect(queue.table.rows).toEqual([
      [number, 'Late', 'medium', 'open', null, false, 'bill', 'Finance', null],
    ]);
    const { table, name } = await download('utilisation');
    expect(name).toBe('finance-utilisation-2026-03-01-to-2026-03-31');
    expect(table.rows.slice(0, 3)).toEqual([
      ['answers', 66, null],
      ['flagged', 40, expect.closeTo(60.606, 3)],
      ['owned', 0, 0],
    ]);
  });
});
