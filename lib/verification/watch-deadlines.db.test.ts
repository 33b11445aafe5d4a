import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { issueEvents, issues } from '@/db/schema/issues';
import { operator } from '@/lib/auth/viewer';
import { addHoliday } from '@/lib/calendars/add-holiday';
import { test } from '@/tests/fixtures';
import { raiseFixed } from '@/tests/raised';
import { watchDeadlines } from './watch-deadlines';

const FRIDAY_NOON = new Date('2026-11-27T11:00:00Z'); // 12:00 in Berlin
const MONDAY_TEN = new Date('2026-11-30T09:00:00Z');
const TUESDAY_TEN = new Date('2026-12-01T09:00:00Z');

const raise = async (db: Db, dueAt: Date | null, state: 'open' | 'in_progress' | 'verifying' = 'open') =>
  raiseFixed(db, { state, dueAt });
const told = (db: Db) =>
  db
    .select({ issue: issueEvents.issue, kind: issueEvents.kind, facts: issueEvents.facts })
    .from(issueEvents)
    .where(eq(issueEvents.told, false))
    .orderBy(asc(issueEvents.id))
    .then((events) => events.filter(({ kind }) => kind === 'due_soon' || kind === 'overdue'));

describe('a deadline', () => {
  test('is announced a business day before, over a weekend, and once', async ({ db }) => {
    const near = await raise(db, MONDAY_TEN);
    await raise(db, TUESDAY_TEN);
    await raise(db, null);
    expect(await watchDeadlines(db, { now: FRIDAY_NOON })).toEqual({ due_soon: 1, overdue: 0 });
    expect(await told(db)).toEqual([
      { issue: near, kind: 'due_soon', facts: { dueAt: MONDAY_TEN.toISOString() } },
    ]);
    expect(await watchDeadlines(db, { now: FRIDAY_NOON })).toEqual({ due_soon: 0, overdue: 0 });
  });

  test('comes earlier in business time where a holiday lies between', async ({ db }) => {
    await raise(db, TUESDAY_TEN);
    await addHoliday(operator(db, FRIDAY_NOON), { version: 0, day: '2026-11-30', name: 'Andrew' });
    expect(await watchDeadlines(db, { now: FRIDAY_NOON })).toEqual({ due_soon: 1, overdue: 0 });
  });

  test('that is over is told as such and not as near; what is fixed is not late', async ({ db }) => {
    const late = await raise(db, FRIDAY_NOON, 'in_progress');
    await raise(db, FRIDAY_NOON, 'verifying');
    expect(await watchDeadlines(db, { now: MONDAY_TEN })).toEqual({ due_soon: 0, overdue: 1 });
    expect(await told(db)).toEqual([
      { issue: late, kind: 'overdue', facts: { dueAt: FRIDAY_NOON.toISOString() } },
    ]);
  });

  test('that was moved is announced anew', async ({ db }) => {
    const number = await raise(db, FRIDAY_NOON);
    await watchDeadlines(db, { now: FRIDAY_NOON });
    await db.update(issues).set({ dueAt: MONDAY_TEN }).where(eq(issues.number, number));
    expect(await watchDeadlines(db, { now: FRIDAY_NOON })).toEqual({ due_soon: 1, overdue: 0 });
    expect(await watchDeadlines(db, { now: TUESDAY_TEN })).toEqual({ due_soon: 0, overdue: 1 });
  });

  test('is told once by two that watch at the same time', async ({ store }) => {
    await raise(store, FRIDAY_NOON);
    const [one, other] = await Promise.all([
      watchDeadlines(store, { now: MONDAY_TEN }),
      watchDeadlines(store, { now: MONDAY_TEN }),
    ]);
    expect(one.overdue + other.overdue).toBe(1);
    expect(await told(store)).toHaveLength(1);
  });
});
