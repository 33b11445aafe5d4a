import { eq, sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { SeriesKey } from '@/lib/domain/detection/series-key';
import type { Evidence } from '@/lib/domain/issues/facts';
import type { IssueState } from '@/lib/domain/issues/vocabulary';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { detectionRuns, detectionStandings, issueEvidence } from '../schema/detection';

/** The latest issue that a flag opened on a series. */
export interface KnownFlag extends SeriesKey {
  number: number;
  state: IssueState;
  title: string;
  dismissedUntil: Day | null;
  fixLiveOn: Day | null;
  /** What it was absorbed by, and whether that is still being worked on. */
  mergedInto: number | null;
  mergedOpen: boolean;
}

/** Evidence without its chart. */
export interface KnownEvidence extends Omit<Evidence, 'chart'> {
  issue: number;
}

const DETECTION_LOCK = 7_210_005;

/** Lets one run write at a time; held until the transaction ends. */
export async function lockForDetection(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${DETECTION_LOCK})`);
}

/** Of each series the open one, or else the latest. */
export async function listKnownFlags(db: Db): Promise<KnownFlag[]> {
  return await db.execute<KnownFlag & Record<string, unknown>>(sql`
    select distinct on (i.touchpoint_id, i.from_touchpoint_id, i.measure, i.persona_id, i.partner_id)
      i.number, i.touchpoint_id as "touchpointId", i.from_touchpoint_id as "fromTouchpointId", i.measure, i.persona_id as "personaId",
      i.partner_id as "partnerId", i.state, i.title, i.dismissed_until::text as "dismissedUntil", i.fix_live_on::text as "fixLiveOn",
      i.merged_into as "mergedInto", coalesce(m.state not in ('verified', 'dismissed', 'merged'), false) as "mergedOpen"
    from issues i left join issues m on m.number = i.merged_into
    where i.origin = 'flag'
    order by i.touchpoint_id, i.from_touchpoint_id, i.measure, i.persona_id, i.partner_id,
      i.state in ('verified', 'dismissed', 'merged'), i.number desc`);
}

/** What these issues rest on, the earliest first. */
export async function listKnownEvidence(db: Db, numbers: readonly number[]): Promise<KnownEvidence[]> {
  const rows = await db.execute<{ issue: number; facts: Omit<Evidence, 'chart'> }>(sql`
    select issue, facts - 'chart' as facts from issue_evidence where issue = any(${arrayOf('int4', numbers)}) order by id`);
  return Array.from(rows, ({ issue, facts }) => ({ issue, ...facts }));
}

export async function insertEvidence(
  tx: Db,
  evidence: readonly { issue: number; runId: number; at: Date; facts: Evidence }[],
): Promise<void> {
  if (evidence.length === 0) return;
  await tx
    .insert(issueEvidence)
    .values(evidence.map((each) => ({ ...each, fromDay: each.facts.from, toDay: each.facts.to })));
}

export async function insertRun(tx: Db, run: typeof detectionRuns.$inferInsert): Promise<number> {
  const [written] = await tx.insert(detectionRuns).values(run).returning({ id: detectionRuns.id });
  if (!written) throw new Error('The run was not written');
  return written.id;
}

export async function finishRun(
  tx: Db,
  id: number,
  outcome: Pick<
    typeof detectionRuns.$inferSelect,
    'flagged' | 'evidenceAdded' | 'recovered' | 'expectedFalse' | 'milliseconds'
  >,
): Promise<void> {
  await tx.update(detectionRuns).set(outcome).where(eq(detectionRuns.id, id));
}

export async function writeStandings(
  tx: Db,
  standings: readonly (typeof detectionStandings.$inferInsert)[],
): Promise<void> {
  if (standings.length === 0) return;
  await tx
    .insert(detectionStandings)
    .values([...standings])
    .onConflictDoUpdate({
      target: detectionStandings.touchpointId,
      set: {
        asOf: sql`excluded.as_of`,
        moved: sql`excluded.moved`,
        design: sql`excluded.design`,
        pValues: sql`excluded.p_values`,
      },
    });
}
