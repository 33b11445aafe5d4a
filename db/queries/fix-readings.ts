import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { FixReading } from '@/lib/domain/issues/facts';
import type { Period } from '@/lib/domain/period';
import type { MetricKey } from '@/lib/domain/vocabulary';
import type { Db } from '../client';
import { fixReadings, issueEvidence } from '../schema/detection';
import { issueEvents, issues } from '../schema/issues';
import { touchpoints } from '../schema/touchpoints';
import { arrayOf } from './array-literal';

/** Issues whose fix has to be looked at: declared for a day that has come, or being verified. */
export async function listUnprovenFixes(db: Db, today: Day): Promise<number[]> {
  const rows = await db
    .select({ number: issues.number })
    .from(issues)
    .where(and(inArray(issues.state, ['fix_live', 'verifying']), sql`${issues.fixLiveOn} <= ${today}`))
    .orderBy(asc(issues.number));
  return rows.map(({ number }) => number);
}

/** What happened to an issue that the windows of its proof go by. */
export interface FixHistory {
  /** When it was raised, and each time that it was opened again. */
  opened: Date[];
  fixes: { declaredAt: Date; liveOn: Day }[];
  evidence: (Period & { at: Date; baseline: Period | null })[];
}

export async function readFixHistory(db: Db, issue: { number: number; raisedAt: Date }): Promise<FixHistory> {
  const [events, evidence] = await Promise.all([
    db
      .select({ kind: issueEvents.kind, at: issueEvents.at, facts: issueEvents.facts })
      .from(issueEvents)
      .where(and(eq(issueEvents.issue, issue.number), inArray(issueEvents.kind, ['reopened', 'fix_live'])))
      .orderBy(asc(issueEvents.id)),
    db
      .select({
        from: issueEvidence.fromDay,
        to: issueEvidence.toDay,
        at: issueEvidence.at,
        facts: issueEvidence.facts,
      })
      .from(issueEvidence)
      .where(eq(issueEvidence.issue, issue.number))
      .orderBy(asc(issueEvidence.id)),
  ]);
  return {
    opened: [issue.raisedAt, ...events.filter(({ kind }) => kind === 'reopened').map(({ at }) => at)],
    fixes: events.flatMap(({ kind, at, facts }) => {
      const liveOn = facts.fixLiveOn;
      return kind === 'fix_live' && liveOn !== undefined ? [{ declaredAt: at, liveOn }] : [];
    }),
    evidence: evidence.map(({ from, to, at, facts }) => ({ from, to, at, baseline: facts.baseline })),
  };
}

export interface Beside {
  id: number;
  slug: string;
  name: string;
}

/**
 * Touchpoints to compare with: of the same stage or with the same primary metric, and without an issue that was open, or a fix that went live, on any
 * of these days.
 */
export async function listUntouched(
  db: Db,
  { touchpoints: own, metric, days }: { touchpoints: readonly number[]; metric: MetricKey; days: Period },
): Promise<Beside[]> {
  const ids = arrayOf('int4', own);
  const rows = await db.execute<{ id: number; slug: string; name: string }>(sql`
    select t.id, t.slug, t.name from ${touchpoints} t
    where t.id <> all (${ids})
      and (t.stage_id in (select stage_id from ${touchpoints} where id = any (${ids})) or t.primary_metric = ${metric})
      and not exists (
        select from ${issues} i where (i.touchpoint_id = t.id or i.from_touchpoint_id = t.id)
          and i.raised_at < ${days.to}::date + 1
          and (i.closed_at is null or i.closed_at >= ${days.from}::date - 1 or i.fix_live_on between ${days.from} and ${days.to}))
    order by t.id`);
  return [...rows];
}

export async function findLastReading(db: Db, issue: number): Promise<FixReading | null> {
  const [row] = await db
    .select({ facts: fixReadings.facts })
    .from(fixReadings)
    .where(eq(fixReadings.issue, issue))
    .orderBy(desc(fixReadings.id))
    .limit(1);
  return row?.facts ?? null;
}

export async function insertFixReading(tx: Db, issue: number, at: Date, reading: FixReading): Promise<void> {
  await tx.insert(fixReadings).values({ issue, at, facts: reading });
}
