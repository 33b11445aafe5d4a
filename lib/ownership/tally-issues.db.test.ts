import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { resolveFilter } from '@/lib/filters/resolve-filter';
import { filterQuery } from '@/lib/filters/schema';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { makeSecondJourney } from '@/tests/ingested';
import { makeIssue } from '@/tests/owned-issues';
import { tallyIssues } from './tally-issues';

/** Noon in Berlin on 15 April. */
const NOW = new Date('2026-04-15T10:00:00Z');
const MARCH = { from: '2026-03-01', to: '2026-04-01' };

const at = (day: string) => new Date(`${day}T10:00:00Z`);

/** Finance owns `bill`, `call` and `shop`; logistics owns `porch` of another journey. */
async function makeCompanies(db: Db) {
  const { department } = await makeCompany(db);
  await makeSecondJourney(db);
  return department.id;
}

async function tally(db: Db, query: Record<string, string> = {}) {
  const viewer = operator(db, NOW);
  const filter = await resolveFilter(viewer, filterQuery.parse({ ...MARCH, ...query }));
  const issues = await tallyIssues(viewer, filter);
  return { issues, filter, all: issues.together(filter.applied.department) };
}

describe('the issues that somebody owns', () => {
  test('are none, which is known, where none was ever raised', async ({ db }) => {
    const finance = await makeCompanies(db);
    const { issues } = await tally(db);
    expect(issues.ofDepartment(finance)).toEqual({
      open: 0,
      overdue: 0,
      worst: null,
      verifying: 0,
      verified: 0,
      fixed: 0,
      medianDaysToFix: null,
      reopened: 0,
      openAt: [],
    });
  });

  test('are open until they are verified, dismissed or merged', async ({ db }) => {
    await makeCompanies(db);
    const into = await makeIssue(db, { severityLevel: 'low' });
    await makeIssue(db, { state: 'acknowledged', severityLevel: 'high' });
    await makeIssue(db, { state: 'in_progress', touchpoint: 'call' });
    await makeIssue(db, { state: 'fix_live', fixLiveOn: '2026-04-20' });
    await makeIssue(db, { state: 'verifying', fixLiveOn: '2026-02-20' });
    await makeIssue(db, { state: 'verified', severityLevel: 'critical', fixLiveOn: '2026-02-20' });
    await makeIssue(db, { state: 'dismissed', severityLevel: 'critical' });
    await makeIssue(db, { state: 'merged', mergedInto: into, severityLevel: 'critical' });
    const { all, issues, filter } = await tally(db);
    expect(all).toMatchObject({ open: 5, verifying: 1, worst: 'high', openAt: ['bill', 'call'] });
    const bill = filter.directory.touchpoints.find(({ slug }) => slug === 'bill');
    expect(issues.atTouchpoint(bill?.id ?? 0)).toEqual({ open: 4, overdue: 0, worst: 'high' });
  });

  test('are overdue once their due date has passed, and no more when the fix is live', async ({ db }) => {
    await makeCompanies(db);
    const passed = new Date('2026-04-15T09:59:59Z');
    await makeIssue(db, { dueAt: passed });
    await makeIssue(db, { dueAt: passed, state: 'in_progress' });
    await makeIssue(db, { dueAt: passed, state: 'fix_live', fixLiveOn: '2026-04-14' });
    await makeIssue(db, { dueAt: passed, state: 'verified' });
    await makeIssue(db, { dueAt: NOW });
    await makeIssue(db);
    expect((await tally(db)).all.overdue).toBe(2);
  });

  test('count for both departments of a hand-off, and once where they are taken together', async ({ db }) => {
    const finance = await makeCompanies(db);
    await makeIssue(db, { touchpoint: 'porch', from: 'bill', otherDepartment: 'finance' });
    const { issues, filter, all } = await tally(db);
    const logistics = filter.directory.departments.find(({ slug }) => slug === 'logistics')?.id ?? 0;
    expect([issues.ofDepartment(finance).open, issues.ofDepartment(logistics).open, all.open]).toEqual([
      1, 1, 1,
    ]);
    expect(issues.onHandOffs()).toEqual([
      { from: 'bill', to: 'porch', open: 1, overdue: 0, worst: 'medium' },
    ]);
  });

  test('stay with the department that they were handed to, wherever they show', async ({ db }) => {
    await makeCompanies(db);
    await makeIssue(db, { touchpoint: 'bill', department: 'logistics' });
    expect((await tally(db, { department: 'logistics' })).all.open).toBe(1);
    expect((await tally(db, { department: 'finance' })).all.open).toBe(0);
  });

  test('are narrowed by journey, channel and persona', async ({ db }) => {
    await makeCompanies(db);
    await makeIssue(db, { touchpoint: 'bill' });
    await makeIssue(db, { touchpoint: 'porch' });
    await makeIssue(db, { touchpoint: 'porch', persona: 'students' });
    expect((await tally(db, { journey: 'parcel' })).all).toMatchObject({ open: 2, openAt: ['porch'] });
    expect((await tally(db, { channel: 'web' })).all.open).toBe(1);
    expect((await tally(db, { persona: 'students' })).all.open).toBe(1);
    expect((await tally(db, { persona: 'families,unassigned' })).all.open).toBe(0);
  });
});

describe('what came of issues in a period', () => {
  test('is told by the organisation’s calendar, the first instant in and the last out', async ({ db }) => {
    await makeCompanies(db);
    const verifiedAt = (instant: string) =>
      makeIssue(db, { state: 'verified', events: [{ kind: 'verified', at: new Date(instant) }] });
    // Midnight in Berlin, before and after the clocks go forward.
    await verifiedAt('2026-02-28T22:59:59Z');
    await verifiedAt('2026-02-28T23:00:00Z');
    await verifiedAt('2026-03-31T21:59:59Z');
    await verifiedAt('2026-03-31T22:00:00Z');
    expect((await tally(db)).all.verified).toBe(2);
  });

  test('stays as it was when an issue comes back later, and counts each issue once', async ({ db }) => {
    await makeCompanies(db);
    await makeIssue(db, {
      reopened: 2,
      events: [
        { kind: 'verified', at: at('2026-03-05') },
        { kind: 'reopened', at: at('2026-03-20') },
        { kind: 'reopened', at: at('2026-03-25') },
        { kind: 'reopened', at: at('2026-04-02') },
      ],
    });
    expect((await tally(db)).all).toMatchObject({ verified: 1, reopened: 1, open: 1 });
    expect((await tally(db, { from: '2026-04-01', to: '2026-05-01' })).all).toMatchObject({
      verified: 0,
      reopened: 1,
    });
  });

  test('takes calendar days from raising to the fix, of fixes that stand', async ({ db }) => {
    await makeCompanies(db);
    // Ten minutes past midnight in Berlin: 2 March.
    const raisedAt = new Date('2026-03-01T23:10:00Z');
    await makeIssue(db, { raisedAt, state: 'verifying', fixLiveOn: '2026-03-02' });
    await makeIssue(db, { raisedAt, state: 'verified', fixLiveOn: '2026-03-31' });
    expect((await tally(db)).all).toMatchObject({ fixed: 2, medianDaysToFix: 14.5 });
    // Fixed outside the period, fixed in vain, and to be fixed.
    await makeIssue(db, { raisedAt, state: 'verified', fixLiveOn: '2026-04-01' });
    await makeIssue(db, { raisedAt, state: 'open', reopened: 1, fixLiveOn: '2026-03-20' });
    expect((await tally(db)).all).toMatchObject({ fixed: 2, medianDaysToFix: 14.5 });
    await makeIssue(db, { raisedAt, state: 'fix_live', fixLiveOn: '2026-04-16' });
    expect((await tally(db, { to: '2026-05-01' })).all).toMatchObject({ fixed: 3, medianDaysToFix: 29 });
  });
});
