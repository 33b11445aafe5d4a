import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { touchpoints } from '@/db/schema/touchpoints';
import { fixReadings, issueEvidence } from '@/db/schema/detection';
import { issueEvents, issues } from '@/db/schema/issues';
import type { Day } from '@/lib/domain/day';
import { makeCompany } from './factories';

type Columns = Partial<typeof issues.$inferInsert>;

/** When issues of tests are raised unless they say otherwise: the morning of 3 February 2026. */
export const RAISED_AT = new Date('2026-02-03T08:00:00Z');

/** Writes an issue on the touchpoint `bill` of the company of `makeCompany`, which it makes if there is none, as if it had come so far. */
export async function raiseFixed(db: Db, columns: Columns = {}): Promise<number> {
  const place = (await findBill(db)) ?? (await makeCompany(db), await findBill(db));
  if (!place) throw new Error('There is no touchpoint bill');
  const [written] = await db
    .insert(issues)
    .values({
      title: 'CSAT at the bill fell',
      origin: 'hand',
      touchpointId: place.id,
      measure: 'csat',
      departmentId: place.departmentId,
      raisedAt: RAISED_AT,
      stateSince: RAISED_AT,
      updatedAt: RAISED_AT,
      ...(columns.state === 'verifying' && { fixLiveOn: '2026-03-03' }),
      ...columns,
    })
    .returning({ number: issues.number });
  const number = written?.number ?? 0;
  await db.insert(issueEvents).values({ issue: number, at: RAISED_AT, kind: 'raised', told: true });
  return number;
}

/** The fix went live on that day, and answers count up to another. */
export async function declareFixed(
  db: Db,
  number: number,
  { liveOn, until, at }: { liveOn: Day; until: Day; at: Date },
): Promise<void> {
  await db
    .update(issues)
    .set({ state: 'fix_live', fixLiveOn: liveOn, fixLiveAt: at, verifyUntil: until, fixVerdict: null })
    .where(eq(issues.number, number));
  await db
    .insert(issueEvents)
    .values({ issue: number, at, kind: 'fix_live', facts: { fixLiveOn: liveOn }, told: true });
}

/** That a week was found to be low. */
export async function giveEvidence(db: Db, issue: number, days: { from: Day; to: Day }): Promise<void> {
  await db.insert(issueEvidence).values({
    issue,
    at: RAISED_AT,
    fromDay: days.from,
    toDay: days.to,
    facts: {
      ...days,
      at: RAISED_AT.toISOString(),
      says: 'One week lies outside its limits.',
      method: 'control',
      value: 60,
      low: 50,
      high: 70,
      answered: 100,
      baseline: null,
      pValue: null,
      qValue: null,
      effect: -15,
      chart: null,
      customers: 40,
      mrr: 1000,
    },
  });
}

export const readingsOf = (db: Db, issue: number) =>
  db
    .select({ facts: fixReadings.facts })
    .from(fixReadings)
    .where(eq(fixReadings.issue, issue))
    .orderBy(fixReadings.id)
    .then((rows) => rows.map(({ facts }) => facts));

async function findBill(db: Db) {
  const [place] = await db
    .select({ id: touchpoints.id, departmentId: touchpoints.departmentId })
    .from(touchpoints)
    .where(eq(touchpoints.slug, 'bill'));
  return place;
}
