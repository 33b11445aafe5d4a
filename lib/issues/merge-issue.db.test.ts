import { describe, expect } from 'vitest';
import { issueEvidence } from '@/db/schema/detection';
import { EVIDENCE, makeCast, MORNING, raise } from '@/tests/issue-cast';
import { test } from '@/tests/fixtures';
import { acceptHandOver } from './accept-hand-over';
import { dismissIssue } from './dismiss-issue';
import { getIssue } from './get-issue';
import { mergeIssue } from './merge-issue';
import { offerHandOver } from './offer-hand-over';
import { watchIssue } from './watch-issue';

describe('an issue that is merged', () => {
  test('gives its evidence and its watchers to the other, and both timelines say so', async ({ db }) => {
    const { finance, executive } = await makeCast(db);
    const { number } = await raise(executive, 'Double');
    const { number: into } = await raise(finance, 'The one');
    await watchIssue(finance, { number });
    await db
      .insert(issueEvidence)
      .values({ issue: number, at: MORNING, fromDay: EVIDENCE.from, toDay: EVIDENCE.to, facts: EVIDENCE });
    const merged = await mergeIssue(finance, { number, version: 1, into });
    expect(merged).toMatchObject({
      state: 'merged',
      mergedInto: into,
      evidence: [],
      may: { transitions: [], work: false },
    });
    expect(merged.events.at(-1)).toMatchObject({ kind: 'merged', facts: { other: into, title: 'The one' } });
    const absorber = await getIssue(finance, { number: into });
    expect(absorber).toMatchObject({ state: 'open', version: 1, evidence: [EVIDENCE] });
    expect(absorber.watchers.map(({ name }) => name)).toEqual(['Fatima', 'Zoë “O’Hara” & Søn']);
    expect(absorber.events.at(-1)).toMatchObject({
      kind: 'absorbed',
      facts: { other: number, title: 'Double', evidence: 1 },
    });
  });

  test('needs another that is open and the viewer’s own', async ({ db }) => {
    const { finance, logistics } = await makeCast(db);
    const { number } = await raise(finance);
    const closed = await raise(finance, 'Closed');
    await dismissIssue(finance, { number: closed.number, version: 1, reason: 'x' });
    const foreign = await raise(finance, 'Foreign');
    await offerHandOver(finance, {
      number: foreign.number,
      version: 1,
      department: 'logistics',
      reason: 'x',
    });
    await acceptHandOver(logistics, { number: foreign.number, version: 2 });
    const mergeInto = (into: number) => mergeIssue(finance, { number, version: 1, into });
    await expect(mergeInto(number)).rejects.toMatchObject({ code: 'invalid' });
    await expect(mergeInto(999_999)).rejects.toMatchObject({ code: 'not_found' });
    await expect(mergeInto(closed.number)).rejects.toMatchObject({ code: 'conflict' });
    await expect(mergeInto(foreign.number)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await getIssue(finance, { number })).toMatchObject({ state: 'open', version: 1 });
  });
});
