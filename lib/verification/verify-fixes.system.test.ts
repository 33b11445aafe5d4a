import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { issueEvents, issues } from '@/db/schema/issues';
import { touchpoints } from '@/db/schema/touchpoints';
import { test } from '@/tests/fixtures';
import { answer, FIX, fixed, noonOf } from '@/tests/fixed';
import { declareFixed, giveEvidence, raiseFixed, readingsOf } from '@/tests/raised';
import { verifyFixes } from './verify-fixes';

const stateOf = async (db: Db, number: number) =>
  (await db.select().from(issues).where(eq(issues.number, number)))[0];
const kindsOf = async (db: Db, number: number) =>
  (
    await db
      .select({ kind: issueEvents.kind })
      .from(issueEvents)
      .where(eq(issueEvents.issue, number))
      .orderBy(asc(issueEvents.id))
  ).map(({ kind }) => kind);

describe('a fix', () => {
  test('is not looked at before its day', async ({ db }) => {
    const number = await fixed(db);
    expect(await verifyFixes(db, { now: noonOf('2026-03-02') })).toMatchObject({ looked: 0 });
    expect(await stateOf(db, number)).toMatchObject({ state: 'fix_live', fixVerdict: null });
  });

  test('is compared with what came after the flag, not with the low week that raised it', async ({ db }) => {
    const number = await fixed(db);
    await answer(db, 'bill', '2026-03-03', '2026-03-10', { share: 0.6 });
    await verifyFixes(db, { now: noonOf('2026-03-09') });
    expect(await stateOf(db, number)).toMatchObject({ state: 'verifying', fixVerdict: 'not_enough' });
    const [reading] = await readingsOf(db, number);
    expect(reading).toMatchObject({
      verdict: 'not_enough',
      against: 'confirmation',
      before: { from: '2026-02-04', to: '2026-03-03', value: 60, answered: 27 * 20 },
      after: { from: '2026-03-03', to: '2026-03-10', value: 60, answered: 140 },
      comparison: null,
      final: false,
    });
    expect(reading?.by).toBeCloseTo(0, 10);
    expect(reading?.needed).toBeGreaterThan(1000);
    expect(reading?.says).toContain('Not enough answers yet: CSAT was 60.0% of 140 answers since the fix');
    expect(await kindsOf(db, number)).toEqual(['raised', 'fix_live', 'verifying']);
  });

  test('is verified once the answers leave no doubt, with the sentence on the timeline', async ({ db }) => {
    const number = await fixed(db);
    await answer(db, 'bill', '2026-03-03', '2026-03-18', { share: 0.8 });
    expect(await verifyFixes(db, { now: noonOf('2026-03-16') })).toEqual({
      looked: 1,
      confirmed: 0,
      reopened: 0,
    });
    expect(await verifyFixes(db, { now: noonOf('2026-03-17') })).toEqual({
      looked: 1,
      confirmed: 1,
      reopened: 0,
    });
    expect(await stateOf(db, number)).toMatchObject({
      state: 'verified',
      fixVerdict: 'confirmed',
      reopened: 0,
    });
    expect(await kindsOf(db, number)).toEqual(['raised', 'fix_live', 'verifying', 'verified']);
    const readings = await readingsOf(db, number);
    expect(readings.at(-1)).toMatchObject({ verdict: 'confirmed', final: true, needed: null });
    expect(readings.at(-1)?.says).toContain(
      'The fix worked: CSAT was 80.0% of 300 answers since the fix, 60.0% of 540',
    );
    const audited = await db.select({ action: auditLog.action }).from(auditLog).orderBy(asc(auditLog.id));
    expect(audited.map(({ action }) => action)).toEqual(['issue.verify', 'issue.confirm']);
    expect(await verifyFixes(db, { now: noonOf('2026-03-18') })).toMatchObject({ looked: 0 });
  });

  test('that made it worse is reopened without waiting for the deadline', async ({ db }) => {
    const number = await fixed(db);
    await answer(db, 'bill', '2026-03-03', '2026-03-18', { share: 0.4 });
    expect(await verifyFixes(db, { now: noonOf('2026-03-17') })).toMatchObject({ reopened: 1 });
    expect(await stateOf(db, number)).toMatchObject({ state: 'open', fixVerdict: 'worse', reopened: 1 });
    expect((await kindsOf(db, number)).at(-1)).toBe('reopened');
  });

  test.for([
    ['not_shown', 40],
    ['not_enough', 4],
  ] as const)(
    'is reopened as %s at its deadline where %d answers a day show nothing',
    async ([verdict, daily], { db }) => {
      const number = await fixed(db);
      await answer(db, 'bill', '2026-03-03', '2026-04-28', { share: 0.6, daily: daily === 4 ? 5 : daily });
      const early = await verifyFixes(db, { now: noonOf('2026-04-27') });
      expect(early).toMatchObject({ confirmed: 0, reopened: 0 });
      expect(await verifyFixes(db, { now: noonOf('2026-04-28') })).toMatchObject({ reopened: 1 });
      expect(await stateOf(db, number)).toMatchObject({ state: 'open', fixVerdict: verdict, reopened: 1 });
    },
  );

  test('of an issue without answers between is “back to its normal range”, never “improved”', async ({
    db,
  }) => {
    const number = await raiseFixed(db);
    await answer(db, 'bill', '2025-11-03', '2026-01-26', { share: 0.8 });
    await giveEvidence(db, number, { from: '2026-01-26', to: '2026-02-02' });
    await declareFixed(db, number, { ...FIX, liveOn: '2026-02-04' });
    await answer(db, 'bill', '2026-02-04', '2026-04-28', { share: 0.8 });
    await verifyFixes(db, { now: noonOf('2026-04-28') });
    const [reading] = await readingsOf(db, number);
    expect(reading).toMatchObject({
      verdict: 'confirmed',
      against: 'baseline',
      before: { from: '2025-11-03', to: '2026-01-26' },
    });
    expect(reading?.says).toContain('CSAT is back to its normal range: CSAT was 80.0%');
    expect(reading?.says).not.toMatch(/improved|worked/);
  });

  test('is cleared of what happened at other touchpoints too, but not at those with an issue', async ({
    db,
  }) => {
    const number = await fixed(db);
    for (const slug of ['call', 'shop']) {
      await answer(db, slug, '2026-02-02', '2026-03-03', { share: 0.7, daily: 100 });
      await answer(db, slug, '2026-03-03', '2026-04-28', { share: 0.8, daily: 100 });
    }
    await answer(db, 'bill', '2026-03-03', '2026-04-28', { share: 0.7 });
    const [shop] = await db.select().from(touchpoints).where(eq(touchpoints.slug, 'shop'));
    const other = await raiseFixed(db, { touchpointId: shop?.id ?? 0 });
    await verifyFixes(db, { now: noonOf('2026-04-28') });
    const reading = (await readingsOf(db, number)).at(-1);
    expect(reading?.comparison?.touchpoints).toEqual([{ slug: 'call', name: 'call' }]);
    expect(reading?.comparison?.by).toBeCloseTo(10, 1);
    expect(reading?.by).toBeCloseTo(0, 1);
    expect(reading?.verdict).toBe('not_enough');
    expect(await readingsOf(db, other)).toEqual([]);
  });

  test('of repeat contacts is judged by what is answered at the touchpoint, and says so', async ({ db }) => {
    const number = await fixed(db);
    await db.update(issues).set({ measure: 'repeatContacts' }).where(eq(issues.number, number));
    await answer(db, 'bill', '2026-03-03', '2026-03-10', { share: 0.6 });
    await verifyFixes(db, { now: noonOf('2026-03-09') });
    expect((await readingsOf(db, number))[0]?.says).toMatch(
      /^Repeat contacts cannot be judged from answers; this goes by CSAT at the touchpoint\./,
    );
  });
});

describe('looking again', () => {
  test('writes nothing where nothing is new, and a reading where answers came', async ({ db }) => {
    const number = await fixed(db);
    await answer(db, 'bill', '2026-03-03', '2026-03-06', { share: 0.6 });
    for (const day of ['2026-03-06', '2026-03-06', '2026-03-08']) await verifyFixes(db, { now: noonOf(day) });
    expect(await readingsOf(db, number)).toHaveLength(1);
    await answer(db, 'bill', '2026-03-06', '2026-03-07', { share: 0.6 });
    await verifyFixes(db, { now: noonOf('2026-03-08') });
    expect(await readingsOf(db, number)).toHaveLength(2);
  });

  test('by two at once decides once', async ({ store }) => {
    const number = await fixed(store);
    await answer(store, 'bill', '2026-03-03', '2026-03-18', { share: 0.8 });
    const now = noonOf('2026-03-17');
    const both = await Promise.all([verifyFixes(store, { now }), verifyFixes(store, { now })]);
    expect(both.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(1);
    expect(await readingsOf(store, number)).toHaveLength(1);
    expect(await kindsOf(store, number)).toEqual(['raised', 'fix_live', 'verifying', 'verified']);
  });

  test('after being killed in between begins where it was', async ({ store }) => {
    const number = await fixed(store);
    await answer(store, 'bill', '2026-03-03', '2026-03-18', { share: 0.8 });
    const now = noonOf('2026-03-17');
    const killed = store.transaction(async (tx) => {
      await verifyFixes(tx, { now });
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await stateOf(store, number)).toMatchObject({ state: 'fix_live', fixVerdict: null });
    expect(await readingsOf(store, number)).toEqual([]);
    expect(await verifyFixes(store, { now })).toMatchObject({ confirmed: 1 });
  });
});
