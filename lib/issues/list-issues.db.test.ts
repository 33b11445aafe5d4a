import { describe, expect } from 'vitest';
import { issueEvidence } from '@/db/schema/detection';
import { issues } from '@/db/schema/issues';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { parse } from '@/lib/http/parse';
import { writeCsv } from '@/lib/tables/write-csv';
import { EVIDENCE, later, makeCast, MORNING, raise, type Cast } from '@/tests/issue-cast';
import { test } from '@/tests/fixtures';
import { makeRows } from '@/tests/ingested';
import type { Db } from '@/db/client';
import { changeIssues } from './change-issues';
import { deleteView } from './delete-view';
import { exportIssues } from './export-issues';
import { getIssue } from './get-issue';
import { listAffectedCustomers } from './list-affected-customers';
import { listIssueChoices } from './list-issue-choices';
import { listIssues } from './list-issues';
import { listViews } from './list-views';
import { saveView } from './save-view';
import { issueExportQuery, issueParameters, issueQuery } from './schema';

const ask = (words: Record<string, string> = {}) => parse(issueQuery, words);

/** Five issues of the bill and the call, of finance next and of logistics beside it in one. */
async function makeQueue(db: Db, { points, departments, finance }: Cast) {
  const issue = {
    origin: 'flag' as const,
    touchpointId: points[0]?.id ?? 0,
    measure: 'csat' as const,
    departmentId: departments.finance,
    raisedAt: MORNING,
    stateSince: MORNING,
    updatedAt: MORNING,
  };
  const call = { touchpointId: points[1]?.id ?? 0, fromTouchpointId: points[0]?.id ?? 0 };
  await db.insert(issues).values([
    {
      ...issue,
      title: 'Bill late',
      severityLevel: 'high',
      severity: 3,
      dueAt: new Date('2026-03-09T08:00:00Z'),
    },
    {
      ...issue,
      title: 'Bill wrong',
      measure: 'nps',
      severityLevel: 'high',
      severity: 7,
      assigneeId: finance.userId,
    },
    {
      ...issue,
      ...call,
      title: 'Call lost',
      severityLevel: 'critical',
      otherDepartmentId: departments.logistics,
    },
    { ...issue, title: 'Old', state: 'verified', severityLevel: 'critical', reopened: 1 },
    {
      ...issue,
      ...call,
      title: '100 % of “O’Hara”’s calls',
      origin: 'hand',
      departmentId: departments.logistics,
      severityLevel: 'low',
      dueAt: new Date('2026-03-11T08:00:00Z'),
    },
  ]);
}

const badAt = (time: string) => ({ occurredAt: new Date(time), answers: { csat: 1 } });

const titles = ({ issues: rows }: { issues: { title: string }[] }) => rows.map(({ title }) => title);

describe('the queue', () => {
  test('shows what is not over, the most severe first, and what is open per department', async ({ db }) => {
    const cast = await makeCast(db);
    await makeQueue(db, cast);
    const page = await listIssues(cast.executive, ask());
    expect(titles(page)).toEqual(['Call lost', 'Bill wrong', 'Bill late', '100 % of “O’Hara”’s calls']);
    expect(page).toMatchObject({
      total: 4,
      departments: [
        { slug: 'finance', name: 'Finance', open: 3, overdue: 1 },
        { slug: 'logistics', name: 'Logistics', open: 1, overdue: 0 },
      ],
    });
    expect(page.issues[0]).toMatchObject({
      touchpoint: { slug: 'call', name: 'call' },
      fromTouchpoint: { slug: 'bill' },
      stage: { slug: 'service' },
      otherDepartment: { slug: 'logistics', name: 'Logistics' },
      persona: null,
      assignee: null,
      overdue: false,
    });
  });

  test.for([
    [{ department: 'logistics' }, ['Call lost', '100 % of “O’Hara”’s calls']],
    [{ state: 'verified' }, ['Old']],
    [{ severity: 'high', sort: 'number' }, ['Bill late', 'Bill wrong']],
    [{ measure: 'nps' }, ['Bill wrong']],
    [{ touchpoint: 'shop' }, []],
    [{ assignee: 'me' }, ['Bill wrong']],
    [{ assignee: 'me,nobody', origin: 'flag', sort: 'number' }, ['Bill late', 'Bill wrong', 'Call lost']],
    [{ due: 'overdue' }, ['Bill late']],
    [{ due: 'soon' }, ['100 % of “O’Hara”’s calls']],
    [{ due: 'none', sort: '-number' }, ['Call lost', 'Bill wrong']],
    [{ reopened: 'yes', state: 'open,verified' }, ['Old']],
    [{ watched: 'yes' }, []],
    [{ search: '100 %' }, ['100 % of “O’Hara”’s calls']],
    [{ search: 'o’HARA' }, ['100 % of “O’Hara”’s calls']],
    [{ search: '%' }, ['100 % of “O’Hara”’s calls']],
    [{ sort: 'due', severity: 'high,low' }, ['Bill late', '100 % of “O’Hara”’s calls', 'Bill wrong']],
    [{ sort: '-due', severity: 'high,low' }, ['100 % of “O’Hara”’s calls', 'Bill late', 'Bill wrong']],
    [{ page: '2', pageSize: '3' }, ['100 % of “O’Hara”’s calls']],
  ] as const)('narrowed by %j is %j', async ([words, expected], { db }) => {
    const cast = await makeCast(db);
    await makeQueue(db, cast);
    expect(titles(await listIssues(cast.finance, ask(words)))).toEqual(expected);
  });

  test('is found by number, and counts departments whatever department is chosen', async ({ db }) => {
    const cast = await makeCast(db);
    await makeQueue(db, cast);
    const { number } = await raise(cast.finance, 'Something');
    const page = await listIssues(cast.finance, ask({ search: `#${number}`, department: 'logistics' }));
    expect(page.issues).toEqual([]);
    expect(page.departments).toMatchObject([{ slug: 'finance', open: 1 }]);
  });

  test('names every word that it does not know', async ({ db }) => {
    const { executive } = await makeCast(db);
    await expect(
      listIssues(
        executive,
        ask({ department: 'hr', stage: 'x', assignee: 'bob', partner: 'y', persona: 'z' }),
      ),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: ['department', 'stage', 'persona', 'partner', 'assignee'].map((path) => ({ path })),
    });
  });

  test('is downloaded as it is shown, in the same order', async ({ db }) => {
    const cast = await makeCast(db);
    await makeQueue(db, cast);
    const query = parse(issueExportQuery, { severity: 'critical', state: 'open,verified' });
    const { table, name } = await exportIssues(cast.executive, query);
    expect(name).toBe('issues-2026-03-10');
    expect(table.rows.map((row) => row[1])).toEqual(['Old', 'Call lost']);
    expect(writeCsv(table)).toContain('Call lost,open,critical');
  });

  test('has one address for equal queues', () => {
    expect(issueParameters(ask())).toEqual({});
    const words = { department: 'a,b', due: 'overdue', sort: 'due', watched: 'yes', search: 'x y' };
    expect(issueParameters(ask(words))).toEqual(words);
    expect(issueParameters(ask({ state: 'verified' }))).toEqual({ state: 'verified' });
  });

  test('is kept under a name of one’s own, which nobody else can delete', async ({ db }) => {
    const { finance, admin } = await makeCast(db);
    await saveView(finance, { name: 'Mine', query: '?assignee=me' });
    const view = await saveView(finance, { name: 'Mine', query: '?assignee=nobody' });
    expect(await listViews(finance)).toEqual([view]);
    expect(await listViews(admin)).toEqual([]);
    await expect(deleteView(admin, { id: view.id })).rejects.toMatchObject({ code: 'not_found' });
    await deleteView(finance, { id: view.id });
    expect(await listViews(finance)).toEqual([]);
  });
});

test('of many that are acknowledged at once, each that cannot be says why and holds back no other', async ({
  db,
}) => {
  const { finance, logistics } = await makeCast(db);
  const one = (await raise(finance)).number;
  const two = (await raise(finance)).number;
  await changeIssues(finance, { numbers: [two], change: { acknowledge: true } });
  const { outcomes } = await changeIssues(finance, {
    numbers: [two, 999_999, one, one],
    change: { acknowledge: true },
  });
  expect(outcomes).toEqual([
    { number: two, refusal: `Issue #${two} is acknowledged; this takes one that is open.` },
    { number: 999_999, refusal: 'There is no issue #999999.' },
    { number: one, refusal: null },
  ]);
  expect(await getIssue(finance, { number: one })).toMatchObject({ state: 'acknowledged' });
  const foreign = await changeIssues(logistics, { numbers: [one], change: { assignee: logistics.userId } });
  expect(foreign.outcomes).toEqual([{ number: one, refusal: 'The issue belongs to another department.' }]);
});

test('what is chosen from is who may sign in, and every name of the company', async ({ db }) => {
  const { executive } = await makeCast(db);
  const choices = await listIssueChoices(executive);
  expect(choices.people.map(({ name, department }) => [name, department])).toEqual([
    ['Ada', null],
    ['Fatima', 'finance'],
    ['Lars', 'logistics'],
    ['Sören', 'shops'],
    ['Zoë “O’Hara” & Søn', null],
  ]);
  expect(choices.touchpoints).toContainEqual({ slug: 'bill', name: 'bill', department: 'finance' });
  expect(choices.departments).toHaveLength(3);
});

describe('the customers behind an issue', () => {
  test('are those with a bad contact in the days of the evidence, for the owning department and admins only', async ({
    db,
  }) => {
    const { finance, logistics, executive, admin, source } = await makeCast(db);
    await ingestInteractions(db, { sourceId: source.id, importId: null }, [
      ...makeRows(1, { ...badAt('2026-03-01T23:30:00Z'), customer: 'Ann' }),
      ...makeRows(2, { ...badAt('2026-03-05T10:00:00Z'), customer: 'Ben' }),
      ...makeRows(1, { ...badAt('2026-03-08T22:59:00Z'), customer: 'Cem' }),
      ...makeRows(1, { ...badAt('2026-03-08T23:00:00Z'), customer: 'Too late' }),
      ...makeRows(1, { ...badAt('2026-03-05T10:00:00Z'), customer: 'Elsewhere', touchpoint: 'call' }),
      ...makeRows(1, { occurredAt: new Date('2026-03-05T10:00:00Z'), customer: 'Happy' }),
    ]);
    const { number } = await raise(executive);
    await db
      .insert(issueEvidence)
      .values({ issue: number, at: MORNING, fromDay: EVIDENCE.from, toDay: EVIDENCE.to, facts: EVIDENCE });
    const page = await listAffectedCustomers(finance, { number, page: 1 });
    expect(page).toMatchObject({ total: 3, days: [{ from: '2026-03-02', to: '2026-03-09' }] });
    expect(page.customers.map(({ externalId, bad }) => [externalId, bad])).toEqual([
      ['Ben', 2],
      ['Ann', 1],
      ['Cem', 1],
    ]);
    expect(page.customers[2]?.lastAt).toBe('2026-03-08T22:59:00.000Z');
    expect((await listAffectedCustomers(admin, { number, page: 2 })).customers).toEqual([]);
    for (const stranger of [logistics, executive]) {
      await expect(listAffectedCustomers(stranger, { number, page: 1 })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await expect(listAffectedCustomers(finance, { number: 999_999, page: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('of one raised by hand are those of the four weeks before', async ({ db }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(later(finance, 0));
    expect((await listAffectedCustomers(finance, { number, page: 1 })).days).toEqual([
      { from: '2026-02-10', to: '2026-03-11' },
    ]);
  });
});
