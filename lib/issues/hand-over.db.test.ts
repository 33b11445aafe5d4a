import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { handOvers, issues } from '@/db/schema/issues';
import { makeCast, raise } from '@/tests/issue-cast';
import { test } from '@/tests/fixtures';
import { acceptHandOver } from './accept-hand-over';
import { assignIssue } from './assign-issue';
import { declineHandOver } from './decline-hand-over';
import { dismissIssue } from './dismiss-issue';
import { getIssue } from './get-issue';
import { offerHandOver } from './offer-hand-over';
import { startIssue } from './start-issue';

const reason = 'The post is theirs';

describe('handing over', () => {
  test('waits for the head of the receiving department, and both stand on the timeline', async ({ db }) => {
    const { finance, logistics, shops } = await makeCast(db);
    const { number } = await raise(finance);
    await assignIssue(finance, { number, version: 1, assignee: finance.userId });
    const offered = await offerHandOver(finance, { number, version: 2, department: 'logistics', reason });
    expect(offered).toMatchObject({
      department: { slug: 'finance' },
      offeredTo: { slug: 'logistics' },
      offer: { to: { slug: 'logistics' }, from: { slug: 'finance' }, reason, by: { name: 'Fatima' } },
      may: { work: true, handOver: false, answerOffer: false },
    });
    expect((await getIssue(logistics, { number })).may).toMatchObject({ work: false, answerOffer: true });
    for (const stranger of [finance, shops]) {
      await expect(acceptHandOver(stranger, { number, version: 3 })).rejects.toMatchObject({
        code: 'forbidden',
        message: 'The issue is offered to another department.',
      });
    }
    await expect(
      offerHandOver(finance, { number, version: 3, department: 'shops', reason }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: 'It is offered to Logistics, who has yet to answer.',
    });
    const accepted = await acceptHandOver(logistics, { number, version: 3 });
    expect(accepted).toMatchObject({
      department: { slug: 'logistics' },
      otherDepartment: null,
      offer: null,
      assignee: null,
      may: { work: true, handOver: true },
    });
    expect(accepted.events.slice(-2)).toMatchObject([
      { kind: 'handed_over', words: reason, by: { name: 'Fatima' } },
      { kind: 'accepted', by: { name: 'Lars' }, facts: { department: { slug: 'logistics' } } },
    ]);
    await expect(startIssue(finance, { number, version: 4 })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('that is declined leaves the issue where it was, with the reason', async ({ db }) => {
    const { finance, logistics } = await makeCast(db);
    const { number } = await raise(finance);
    await offerHandOver(finance, { number, version: 1, department: 'logistics', reason });
    const declined = await declineHandOver(logistics, { number, version: 2, reason: 'The post was on time' });
    expect(declined).toMatchObject({ department: { slug: 'finance' }, offer: null });
    expect(declined.events.at(-1)).toMatchObject({ kind: 'declined', words: 'The post was on time' });
    await expect(acceptHandOver(logistics, { number, version: 3 })).rejects.toMatchObject({
      code: 'conflict',
      message: 'The issue is offered to no department.',
    });
  });

  test('to the other owner of a hand-off changes who acts next, once that accepts', async ({ db }) => {
    const { finance, logistics, departments } = await makeCast(db);
    const { number } = await raise(finance);
    await db.update(issues).set({ otherDepartmentId: departments.logistics });
    expect((await getIssue(logistics, { number })).may.work).toBe(true);
    await offerHandOver(finance, { number, version: 1, department: 'logistics', reason });
    const accepted = await acceptHandOver(logistics, { number, version: 2 });
    expect(accepted).toMatchObject({
      department: { slug: 'logistics' },
      otherDepartment: { slug: 'finance' },
    });
    expect((await getIssue(finance, { number })).may.work).toBe(true);
  });

  test('is answered by an admin where no head does', async ({ db }) => {
    const { finance, admin } = await makeCast(db);
    const { number } = await raise(finance);
    await offerHandOver(finance, { number, version: 1, department: 'shops', reason });
    expect(await acceptHandOver(admin, { number, version: 2 })).toMatchObject({
      department: { slug: 'shops' },
    });
  });

  test.for([
    ['finance', 'must be another than the one that acts now'],
    ['nowhere', '“nowhere” is not known; choose from finance, logistics, shops'],
  ] as const)('to %s is refused', async ([department, message], { db }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(finance);
    await expect(offerHandOver(finance, { number, version: 1, department, reason })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'department', message }],
    });
  });

  test('comes to nothing when the issue is closed first', async ({ db }) => {
    const { finance } = await makeCast(db);
    const { number } = await raise(finance);
    await offerHandOver(finance, { number, version: 1, department: 'shops', reason });
    const dismissed = await dismissIssue(finance, { number, version: 2, reason: 'Nothing wrong' });
    expect(dismissed.offer).toBeNull();
    expect(dismissed.events.slice(-2).map(({ kind }) => kind)).toEqual(['declined', 'dismissed']);
    expect(await db.select().from(handOvers).where(eq(handOvers.accepted, false))).toHaveLength(1);
  });
});
