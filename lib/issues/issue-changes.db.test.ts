import { desc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { issues } from '@/db/schema/issues';
import { users } from '@/db/schema/users';
import { later, makeCast, MORNING, raise } from '@/tests/issue-cast';
import { test } from '@/tests/fixtures';
import { assignIssue } from './assign-issue';
import { changeAction } from './change-action';
import { changeHeading } from './change-heading';
import { commentOnIssue } from './comment-on-issue';
import { getIssue } from './get-issue';
import { linkIssue } from './link-issue';
import { planAction } from './plan-action';
import { raiseIssue } from './raise-issue';
import { removeAction } from './remove-action';
import { setDeadline } from './set-deadline';
import { unlinkIssue } from './unlink-issue';
import { unwatchIssue } from './unwatch-issue';
import { watchIssue } from './watch-issue';

const lastAudit = async (db: Db) => (await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];
const kinds = (issue: { events: { kind: string }[] }) => issue.events.map(({ kind }) => kind);

describe('an issue', () => {
  test('goes to people of an owning department and to admins only, who then watch it', async ({ db }) => {
    const { finance, logistics, executive, admin } = await makeCast(db);
    const { number } = await raise(executive);
    const assigned = await assignIssue(finance, { number, version: 1, assignee: finance.userId });
    expect(assigned).toMatchObject({ assignee: { name: 'Fatima' }, watching: true });
    for (const stranger of [logistics.userId, executive.userId, 999_999]) {
      await expect(assignIssue(finance, { number, version: 2, assignee: stranger })).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path: 'assignee' }],
      });
    }
    await db.update(users).set({ active: false }).where(eq(users.id, admin.userId));
    await expect(assignIssue(finance, { number, version: 2, assignee: admin.userId })).rejects.toMatchObject({
      code: 'invalid',
    });
    const same = await assignIssue(finance, { number, version: 2, assignee: finance.userId });
    expect(same.version).toBe(2);
    const free = await assignIssue(finance, { number, version: 2, assignee: null });
    expect(free).toMatchObject({ assignee: null, version: 3 });
  });

  test('of higher severity is given less time, unless somebody set a deadline', async ({ db }) => {
    const { finance } = await makeCast(db);
    const raised = await raise(finance);
    const { number } = raised;
    const critical = await changeHeading(finance, {
      number,
      version: 1,
      severityLevel: 'critical',
      title: 'Wrong sums',
    });
    expect(critical).toMatchObject({ severityLevel: 'critical', title: 'Wrong sums', version: 2 });
    expect(critical.dueAt ?? '').toBeTruthy();
    expect(Date.parse(critical.dueAt ?? '')).toBeLessThan(Date.parse(raised.dueAt ?? ''));
    expect(critical.events.at(-1)).toMatchObject({
      kind: 'changed',
      facts: { title: 'Wrong sums', severityLevel: 'critical', dueAt: critical.dueAt },
    });
    const dueAt = '2026-04-01T10:00:00.000Z';
    await setDeadline(finance, { number, version: 2, dueAt });
    const low = await changeHeading(finance, { number, version: 3, severityLevel: 'low' });
    expect(low.dueAt).toBe(dueAt);
    await expect(
      setDeadline(finance, { number, version: 4, dueAt: '2026-03-10T07:00:00Z' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'dueAt' }] });
    expect(await changeHeading(finance, { number, version: 4, severityLevel: 'low' })).toMatchObject({
      version: 4,
    });
  });

  test('is overdue once its time is over, and no longer when the fix is live', async ({ db }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(finance);
    const afterwards = later(finance, 24 * 365);
    expect((await getIssue(afterwards, { number })).overdue).toBe(true);
    await db.update(issues).set({ state: 'fix_live', fixLiveOn: '2026-03-12' });
    expect((await getIssue(afterwards, { number })).overdue).toBe(false);
  });

  test('has a plan whose actions are changed, done, undone and removed', async ({ db }) => {
    const { finance, executive } = await makeCast(db);
    const { number } = await raise(finance);
    const other = await raise(finance, 'Another');
    const planned = await planAction(finance, { number, version: 1, text: 'Ask' });
    const id = planned.actions[0]?.id ?? 0;
    const changed = await changeAction(finance, {
      number,
      id,
      version: 2,
      text: 'Ask again',
      owner: executive.userId,
      dueOn: '2026-04-01',
    });
    expect(changed.actions).toMatchObject([
      { text: 'Ask again', owner: { id: executive.userId }, dueOn: '2026-04-01' },
    ]);
    const done = await changeAction(finance, { number, id, version: 3, done: true });
    expect(done.actions[0]?.doneAt).toBe(MORNING.toISOString());
    const undone = await changeAction(finance, { number, id, version: 4, done: false });
    expect(undone.actions[0]?.doneAt).toBeNull();
    await expect(removeAction(finance, { number: other.number, id, version: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      planAction(finance, { number, version: 5, text: 'x', owner: 999_999 }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'owner' }],
    });
    const removed = await removeAction(finance, { number, id, version: 5 });
    expect(removed.actions).toEqual([]);
    expect(kinds(removed)).toEqual([
      'raised',
      'action_planned',
      'action_changed',
      'action_done',
      'action_changed',
      'action_removed',
    ]);
  });

  test('is commented on by anybody; whom a comment mentions watches it', async ({ db }) => {
    const { finance, logistics, executive } = await makeCast(db);
    const { number } = await raise(finance);
    const words = `@[${logistics.userId}] and @[${logistics.userId}]: was the post late? 😀 Zoë`;
    const commented = await commentOnIssue(executive, { number, words });
    expect(commented.events.at(-1)).toMatchObject({
      kind: 'commented',
      words,
      by: { id: executive.userId },
      facts: { mentioned: [{ id: logistics.userId, name: 'Lars' }] },
    });
    expect(commented.version).toBe(1);
    expect(commented.watchers.map(({ name }) => name)).toEqual(['Fatima', 'Lars']);
    await expect(commentOnIssue(finance, { number, words: '@[999999] look' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'words' }],
    });
    expect(await watchIssue(executive, { number })).toMatchObject({ watching: true, version: 1 });
    expect(await watchIssue(executive, { number })).toMatchObject({ watching: true });
    const unwatched = await unwatchIssue(executive, { number });
    expect(unwatched).toMatchObject({ watching: false });
    expect(await lastAudit(db)).toMatchObject({ action: 'issue.unwatch' });
  });

  test('is linked once, seen from both sides, and unlinked from either', async ({ db }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(finance);
    const { number: other } = await raise(finance, 'Late post');
    const linked = await linkIssue(finance, { number, version: 1, other, kind: 'caused_by' });
    expect(linked.links).toEqual([
      { number: other, title: 'Late post', state: 'open', kind: 'caused_by', outward: true },
    ]);
    const again = await linkIssue(finance, { number, version: 2, other, kind: 'caused_by' });
    expect(again.version).toBe(2);
    const seen = await getIssue(finance, { number: other });
    expect(seen.links).toMatchObject([{ number, outward: false }]);
    expect(seen.events.at(-1)).toMatchObject({ kind: 'linked', facts: { other: number } });
    const unlinked = await unlinkIssue(finance, {
      number: other,
      version: 1,
      other: number,
      kind: 'caused_by',
    });
    expect(unlinked.links).toEqual([]);
    await expect(
      linkIssue(finance, { number, version: 2, other: number, kind: 'related' }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      linkIssue(finance, { number, version: 2, other: 999_999, kind: 'related' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is refused for a touchpoint, persona or comment that does not exist', async ({ db }) => {
    const { finance } = await makeCast(db);
    const issue = { title: 'x', words: 'y', touchpoint: 'nowhere', persona: 'nobody' };
    await expect(raiseIssue(finance, issue)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'touchpoint' }, { path: 'persona' }],
    });
    await expect(
      raiseIssue(finance, { title: 'x', words: 'y', touchpoint: 'bill', verbatim: 999_999 }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await db.select().from(issues)).toEqual([]);
  });
});
