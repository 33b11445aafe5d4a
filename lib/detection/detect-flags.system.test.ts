import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db, Pool } from '@/db/client';
import { detectionRuns, detectionStandings, issueEvidence } from '@/db/schema/detection';
import { issueEvents, issueLinks, issues } from '@/db/schema/issues';
import { partners } from '@/db/schema/partners';
import { addDays, type Day } from '@/lib/domain/day';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { detectFlags } from './detect-flags';

/** A Wednesday; the last week that is over began on 29 June. */
const NOW = new Date('2026-07-08T10:00:00Z');
const FIRST = '2026-01-05';

interface Answers {
  touchpoint?: string;
  from?: Day;
  /** Satisfied of 40, week by week. */
  good: readonly number[];
  persona?: string;
  partner?: string;
}

async function answer(db: Db, sourceId: number, { good, from = FIRST, ...row }: Answers): Promise<void> {
  const rows = good.flatMap((satisfied, week) => {
    const occurredAt = new Date(`${addDays(from, 7 * week + 1)}T10:00:00Z`);
    return [
      ...makeRows(satisfied, { ...row, occurredAt, answers: { csat: 5 } }),
      ...makeRows(40 - satisfied, { ...row, occurredAt, answers: { csat: 1 } }),
    ];
  });
  await ingestAll(db, sourceId, rows, NOW);
}

const weeks = (count: number, around: number) =>
  Array.from({ length: count }, (_, week) => around + ([1, -1, 0, 2, -2][week % 5] ?? 0));
const CALM = weeks(26, 32);
const FALLEN = [...weeks(25, 32), 12];

const listIssues = (db: Db) => db.select().from(issues).orderBy(asc(issues.number));
const listEvidence = (db: Db) => db.select().from(issueEvidence).orderBy(asc(issueEvidence.id));

async function makeAnswered(store: Pool): Promise<number> {
  const { source } = await makeCompany(store);
  await answer(store, source.id, { good: FALLEN });
  await answer(store, source.id, { touchpoint: 'call', good: CALM });
  return source.id;
}

describe('detection', () => {
  test('opens one issue for the owner, with its evidence, chart, severity and the run that found it', async ({
    store,
  }) => {
    await makeAnswered(store);
    const run = await detectFlags(store, { now: NOW });
    expect(run).toMatchObject({ asOf: '2026-07-06', flagged: 1, incremental: false });
    expect(run.tests).toBeGreaterThan(4);
    expect(run.expectedFalse).toBeLessThan(0.1);
    const [issue, ...others] = await listIssues(store);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      title: 'bill: satisfied customers fell from 80% to 30%',
      origin: 'flag',
      state: 'open',
      measure: 'csat',
      personaId: null,
      raisedAt: NOW,
    });
    expect(issue?.severityTerms?.gap).toBeCloseTo(50, 0);
    expect(issue?.dueAt).not.toBeNull();
    const [evidence] = await listEvidence(store);
    expect(evidence?.facts).toMatchObject({
      method: 'control',
      answered: 40,
      customers: 28,
      from: '2026-06-29',
    });
    expect(evidence?.facts.chart?.points).toHaveLength(26);
    expect(await store.$count(detectionRuns)).toBe(1);
  });

  test('says nothing twice: not again, not by two at once, not after it was killed', async ({ store }) => {
    await makeAnswered(store);
    await Promise.all([detectFlags(store, { now: NOW }), detectFlags(store, { now: NOW })]);
    await detectFlags(store, { now: NOW });
    expect(await store.$count(issues)).toBe(1);
    expect(await store.$count(issueEvents)).toBe(1);
    const said = (await listEvidence(store)).map(({ facts }) => `${facts.series} ${facts.method}`);
    expect(new Set(said).size).toBe(said.length);
  });

  test('of what changed finds what a look at everything finds', async ({ store }) => {
    const { source } = await makeCompany(store);
    await answer(store, source.id, { good: CALM });
    await answer(store, source.id, { touchpoint: 'call', good: CALM });
    await detectFlags(store, { now: NOW, incremental: true });
    const idle = await detectFlags(store, { now: NOW, incremental: true });
    expect(idle).toMatchObject({ touchpoints: 0, tests: 0, flagged: 0 });
    await answer(store, source.id, { from: '2026-06-29', good: [0] });
    const changed = await detectFlags(store, { now: NOW, incremental: true });
    expect(changed).toMatchObject({ touchpoints: 1, flagged: 1 });
    const standings = await store
      .select()
      .from(detectionStandings)
      .orderBy(asc(detectionStandings.touchpointId));
    const evidence = (await listEvidence(store)).map(({ facts }) => facts.pValue);
    await store.delete(issues);
    await store.delete(detectionStandings);
    expect(await detectFlags(store, { now: NOW })).toMatchObject({ touchpoints: 3, flagged: 1 });
    expect(
      await store.select().from(detectionStandings).orderBy(asc(detectionStandings.touchpointId)),
    ).toEqual(standings);
    expect((await listEvidence(store)).map(({ facts }) => facts.pValue)).toEqual(evidence);
  });

  test('as of a day knows nothing of what came after it', async ({ store }) => {
    await makeAnswered(store);
    expect(await detectFlags(store, { now: NOW, asOf: '2026-07-05' })).toMatchObject({
      asOf: '2026-06-29',
      flagged: 0,
    });
    for (const [asOf, flagged] of [
      ['2026-06-15', 0],
      ['2026-06-22', 0],
      ['2026-06-29', 0],
      ['2026-07-06', 1],
    ] as const) {
      expect(await detectFlags(store, { now: NOW, asOf })).toMatchObject({ asOf, flagged });
    }
  });

  test('flags a partner that alone declines, and leaves the touchpoint as a whole alone', async ({
    store,
  }) => {
    const { source } = await makeCompany(store);
    await store.insert(partners).values({ slug: 'other-dealer', name: 'Other dealer' });
    await answer(store, source.id, {
      touchpoint: 'shop',
      partner: 'dealer',
      good: [...weeks(18, 32), ...weeks(8, 24)],
    });
    for (let nth = 0; nth < 3; nth += 1) {
      await answer(store, source.id, { touchpoint: 'shop', partner: 'other-dealer', good: weeks(26, 32) });
    }
    await detectFlags(store, { now: NOW });
    const found = await listIssues(store);
    expect(found.map(({ title }) => title)).toEqual([expect.stringMatching(/^shop with Dealer: /)]);
  });
});

const close = async (db: Db, state: 'verified' | 'dismissed', dismissedUntil: Day | null = null) => {
  const reason =
    state === 'dismissed' ? { dismissedReason: 'Known', dismissedUntil } : { fixLiveOn: '2026-06-01' };
  await db.update(issues).set({ state, ...reason });
};

describe('after an issue is over', () => {
  test('what was answered before the fix says nothing of how it is now', async ({ store }) => {
    await makeAnswered(store);
    await detectFlags(store, { now: NOW });
    await store.update(issues).set({ state: 'verified', fixLiveOn: '2026-07-06' });
    await detectFlags(store, { now: NOW });
    expect((await listIssues(store)).map(({ state }) => state)).toEqual(['verified']);
  });

  test('that was verified, a new fall is a new issue, linked to the old one', async ({ store }) => {
    await makeAnswered(store);
    await detectFlags(store, { now: NOW });
    await close(store, 'verified');
    await detectFlags(store, { now: NOW });
    expect((await listIssues(store)).map(({ state }) => state)).toEqual(['verified', 'open']);
    expect(await store.select().from(issueLinks)).toEqual([{ issue: 2, other: 1, kind: 'related' }]);
  });

  test.for([
    [null, 'dismissed'],
    ['2026-07-07', 'dismissed'],
    ['2026-07-06', 'open'],
  ] as const)('that was dismissed until %s it is %s', async ([until, state], { store }) => {
    await makeAnswered(store);
    await detectFlags(store, { now: NOW });
    await close(store, 'dismissed', until);
    await detectFlags(store, { now: NOW });
    const found = await listIssues(store);
    expect(found.map((issue) => issue.state)).toEqual([state]);
    expect(found[0]?.reopened).toBe(state === 'open' ? 1 : 0);
  });

  test('a recovery is evidence on the timeline and closes nothing', async ({ store }) => {
    const sourceId = await makeAnswered(store);
    await detectFlags(store, { now: NOW });
    await answer(store, sourceId, { from: '2026-07-06', good: weeks(5, 33) });
    const later = new Date('2026-08-12T10:00:00Z');
    expect(await detectFlags(store, { now: later })).toMatchObject({ recovered: 1 });
    expect(await detectFlags(store, { now: later })).toMatchObject({ recovered: 0 });
    expect((await listIssues(store)).map(({ state }) => state)).toEqual(['open']);
    const events = await store.select().from(issueEvents).where(eq(issueEvents.kind, 'evidence'));
    expect(events.at(-1)?.words).toMatch(/^Back where it should be/);
  });
});
