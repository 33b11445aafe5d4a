import { describe, expect } from 'vitest';
import { later, makeCast, raise } from '@/tests/issue-cast';
import { test } from '@/tests/fixtures';
import { acknowledgeIssue } from './acknowledge-issue';
import { assignIssue } from './assign-issue';
import { commentOnIssue } from './comment-on-issue';
import { getIssue } from './get-issue';
import { mergeIssue } from './merge-issue';
import { nameCause } from './name-cause';
import { startIssue } from './start-issue';

describe('two people at once', () => {
  test('a change of an older version writes nothing and says who was faster and what is newer', async ({
    db,
  }) => {
    const { finance, admin } = await makeCast(db);
    const { number } = await raise(finance);
    await acknowledgeIssue(admin, { number, version: 1 });
    await commentOnIssue(finance, { number, words: 'Looking into it' });
    await expect(
      nameCause(later(finance, 1), { number, version: 1, rootCause: 'system', note: 'Long words' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: `Ada has changed issue #${number} meanwhile; it is at version 2. Nothing was overwritten.`,
      current: { number, version: 2, state: 'acknowledged', rootCause: null },
    });
    expect(await getIssue(finance, { number })).toMatchObject({ version: 2, rootCause: null });
  });

  test('of two who start from the same version one succeeds and the other is told', async ({ store }) => {
    const { finance, admin } = await makeCast(store);
    const { number } = await raise(finance);
    const outcomes = await Promise.allSettled([
      startIssue(finance, { number, version: 1 }),
      assignIssue(admin, { number, version: 1, assignee: admin.userId }),
      acknowledgeIssue(admin, { number, version: 1 }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ code: 'conflict', current: { version: 2 } });
      }
    }
    const { events } = await getIssue(finance, { number });
    expect(events).toHaveLength(2);
  });

  test('comments of many at once are all kept', async ({ store }) => {
    const { finance, executive, logistics, admin } = await makeCast(store);
    const { number } = await raise(finance);
    await Promise.all(
      [finance, executive, logistics, admin].map((viewer) =>
        commentOnIssue(viewer, { number, words: `I am ${viewer.name}` }),
      ),
    );
    const { events, version } = await getIssue(finance, { number });
    expect(events.filter(({ kind }) => kind === 'commented')).toHaveLength(4);
    expect(version).toBe(1);
  });

  test('two issues merged into each other do not wait for each other for ever', async ({ store }) => {
    const { finance, admin } = await makeCast(store);
    const one = (await raise(finance, 'One')).number;
    const two = (await raise(finance, 'Two')).number;
    const outcomes = await Promise.allSettled([
      mergeIssue(finance, { number: one, version: 1, into: two }),
      mergeIssue(admin, { number: two, version: 1, into: one }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
