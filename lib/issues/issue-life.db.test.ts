import { desc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { issues } from '@/db/schema/issues';
import { later, makeCast, MORNING, raise } from '@/tests/issue-cast';
import { test } from '@/tests/fixtures';
import { acknowledgeIssue } from './acknowledge-issue';
import { changeAction } from './change-action';
import { declareFix } from './declare-fix';
import { dismissIssue } from './dismiss-issue';
import { getIssue } from './get-issue';
import { moveIssue } from './move-issue';
import { nameCause } from './name-cause';
import { planAction } from './plan-action';
import { reopenIssue } from './reopen-issue';
import { setDeadline } from './set-deadline';
import { startIssue } from './start-issue';
import { withdrawFix } from './withdraw-fix';

const lastAudit = async (db: Db) => (await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];
const kinds = (issue: { events: { kind: string }[] }) => issue.events.map(({ kind }) => kind);

describe('the life of an issue', () => {
  test('goes from being raised to being verified, each step on the timeline and in the audit log', async ({
    db,
  }) => {
    const { finance, executive } = await makeCast(db);
    const raised = await raise(executive);
    expect(raised).toMatchObject({
      state: 'open',
      origin: 'hand',
      version: 1,
      department: { slug: 'finance' },
      measure: 'csat',
      raisedBy: { id: executive.userId },
      watching: true,
      may: { transitions: [], work: false, readCustomers: false },
      overdue: false,
    });
    expect(raised.dueAt).not.toBeNull();
    const { number } = raised;
    let issue = await acknowledgeIssue(later(finance, 1), { number, version: 1 });
    expect(issue).toMatchObject({ state: 'acknowledged', version: 2 });
    expect(await lastAudit(db)).toMatchObject({
      action: 'issue.acknowledge',
      subject: `issue:${number}`,
      userId: finance.userId,
      before: { state: 'open' },
      after: { state: 'acknowledged' },
    });
    issue = await planAction(later(finance, 2), {
      number,
      version: 2,
      text: 'Print the sum in bold',
      owner: finance.userId,
      dueOn: '2026-03-20',
    });
    const [action] = issue.actions;
    expect(action).toMatchObject({ text: 'Print the sum in bold', owner: { name: 'Fatima' }, doneAt: null });
    issue = await startIssue(later(finance, 3), { number, version: 3 });
    issue = await changeAction(later(finance, 3), { number, id: action?.id ?? 0, version: 4, done: true });
    issue = await nameCause(later(finance, 3), {
      number,
      version: 5,
      rootCause: 'communication',
      note: 'Too small',
    });
    issue = await declareFix(later(finance, 29), { number, version: 6, fixLiveOn: '2026-03-12' });
    expect(issue).toMatchObject({
      state: 'fix_live',
      fixLiveOn: '2026-03-12',
      verifyUntil: '2026-05-07',
      rootCause: 'communication',
      rootCauseNote: 'Too small',
      times: {
        toAcknowledge: 1,
        toFirstAction: 2,
        toFix: 11,
        inState: { open: 1, acknowledged: 2, in_progress: 8 },
      },
    });
    const system = { now: new Date('2026-03-12T00:10:00Z') };
    expect(await moveIssue(db, system, { number, transition: 'verify' })).toBe(true);
    expect(await moveIssue(db, system, { number, transition: 'verify' })).toBe(false);
    await moveIssue(
      db,
      { now: new Date('2026-04-20T03:00:00Z') },
      {
        number,
        transition: 'confirm',
        words: 'CSAT rose by 12 points.',
        facts: { verdict: 'confirmed' },
        set: { fixVerdict: 'confirmed' },
      },
    );
    const verified = await getIssue(finance, { number });
    expect(verified).toMatchObject({
      state: 'verified',
      fixVerdict: 'confirmed',
      version: 9,
      may: { transitions: ['reopen'], work: false },
    });
    expect(kinds(verified)).toEqual([
      'raised',
      'acknowledged',
      'action_planned',
      'started',
      'action_done',
      'cause',
      'fix_live',
      'verifying',
      'verified',
    ]);
    expect(verified.events.at(-1)).toMatchObject({ by: null, facts: { from: 'verifying', to: 'verified' } });
  });

  test('a fix cannot be declared without a root cause and a done action, and the answer names both', async ({
    db,
  }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(finance);
    await startIssue(finance, { number, version: 1 });
    const fix = { number, fixLiveOn: '2026-03-12' };
    await expect(declareFix(finance, { ...fix, version: 2 })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'rootCause' }, { path: 'actions' }],
    });
    await nameCause(finance, { number, version: 2, rootCause: 'system' });
    await planAction(finance, { number, version: 3, text: 'Mend it' });
    await expect(declareFix(finance, { ...fix, version: 4 })).rejects.toMatchObject({
      fields: [{ path: 'actions' }],
    });
    expect(await getIssue(finance, { number })).toMatchObject({ state: 'in_progress', version: 4 });
  });

  test.for([
    [{ fixLiveOn: '2026-03-09' }, 'fixLiveOn'],
    [{ fixLiveOn: '2027-06-01' }, 'fixLiveOn'],
    [{ fixLiveOn: '2026-03-12', verifyUntil: '2026-03-12' }, 'verifyUntil'],
    [{ fixLiveOn: '2026-03-12', verifyUntil: '2028-03-12' }, 'verifyUntil'],
  ] as const)('a fix with the days %j is refused', async ([days, path], { db }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(finance);
    await startIssue(finance, { number, version: 1 });
    await nameCause(finance, { number, version: 2, rootCause: 'system' });
    const planned = await planAction(finance, { number, version: 3, text: 'Mend it' });
    await changeAction(finance, { number, version: 4, id: planned.actions[0]?.id ?? 0, done: true });
    await expect(declareFix(finance, { number, version: 5, ...days })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path }],
    });
  });

  test('a fix that made it worse opens the issue again, with new time and the verdict kept', async ({
    db,
  }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(finance);
    await db
      .update(issues)
      .set({ state: 'verifying', fixLiveOn: '2026-03-12', fixLiveAt: MORNING, acknowledgedAt: MORNING })
      .where(eq(issues.number, number));
    await moveIssue(
      db,
      { now: later(finance, 24 * 60).now },
      {
        number,
        transition: 'disprove',
        facts: { verdict: 'worse' },
        set: { fixVerdict: 'worse' },
      },
    );
    const reopened = await getIssue(later(finance, 24 * 60), { number });
    expect(reopened).toMatchObject({
      state: 'open',
      reopened: 1,
      fixVerdict: 'worse',
      overdue: false,
      times: { toFix: null },
    });
    expect(kinds(reopened).at(-1)).toBe('reopened');
  });

  test('a withdrawn fix leaves the issue in progress without days of proof', async ({ db }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(finance);
    await db
      .update(issues)
      .set({ state: 'verifying', fixLiveOn: '2026-03-12', verifyUntil: '2026-05-07' })
      .where(eq(issues.number, number));
    const withdrawn = await withdrawFix(finance, { number, version: 1, reason: 'Rolled back' });
    expect(withdrawn).toMatchObject({
      state: 'in_progress',
      fixLiveOn: null,
      verifyUntil: null,
      reopened: 0,
    });
    expect(withdrawn.events.at(-1)).toMatchObject({ kind: 'fix_withdrawn', words: 'Rolled back' });
  });

  test('what was dismissed says why and until when, and can be taken up again', async ({ db }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(finance);
    await expect(
      dismissIssue(finance, { number, version: 1, reason: 'Later', until: '2026-03-10' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'until' }] });
    const dismissed = await dismissIssue(finance, {
      number,
      version: 1,
      reason: 'The bill is replaced in May',
      until: '2026-06-01',
    });
    expect(dismissed).toMatchObject({
      state: 'dismissed',
      dismissedReason: 'The bill is replaced in May',
      dismissedUntil: '2026-06-01',
      may: { work: false, transitions: ['reopen'] },
    });
    await expect(setDeadline(finance, { number, version: 2, dueAt: null })).rejects.toMatchObject({
      code: 'conflict',
      message: `Issue #${number} is dismissed; this takes one that is open or acknowledged or in progress or fix live or verifying.`,
    });
    const reopened = await reopenIssue(finance, { number, version: 2, reason: 'It is not replaced' });
    expect(reopened).toMatchObject({
      state: 'open',
      reopened: 1,
      dismissedReason: null,
      dismissedUntil: null,
    });
  });

  test('a flag is not taken up again beside an open flag on the same', async ({ db }) => {
    const { finance, points, departments } = await makeCast(db);
    const flag = {
      title: 'CSAT fell',
      origin: 'flag' as const,
      touchpointId: points[0]?.id ?? 0,
      measure: 'csat' as const,
      departmentId: departments.finance,
      raisedAt: MORNING,
      stateSince: MORNING,
      updatedAt: MORNING,
    };
    const [old, recent] = await db
      .insert(issues)
      .values([{ ...flag, state: 'dismissed', dismissedReason: 'x' }, flag])
      .returning({ number: issues.number });
    const number = old?.number ?? 0;
    await expect(reopenIssue(finance, { number, version: 1, reason: 'Again' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`#${recent?.number}`),
    });
    expect(await moveIssue(db, { now: MORNING }, { number, transition: 'recur' })).toBe(false);
  });
});
