import { findStoredIssue, listFixReadings } from '@/db/queries/issue-parts';
import { readTimezone } from '@/db/queries/read-timezone';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { touchpoints } from '@/db/schema/touchpoints';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays, type Day } from '@/lib/domain/day';
import type { FixReading } from '@/lib/domain/issues/facts';
import { proofWeeks } from '@/lib/domain/issues/proof-weeks';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { emptyTally } from '@/lib/domain/tally';
import { zonedDay } from '@/lib/domain/zoned-time';
import type { IssueParams } from '@/lib/issues/change-schema';
import { noSuchIssue } from '@/lib/issues/get-issue';
import { gatherAnswers } from './gather-answers';
import { metricOf, plain, type ProvenIssue } from './judge-issue';
import { readWindows } from './read-windows';
import type { IssueProof, ProofWeek, ProofWindows } from './schema';

/** Weeks that are drawn before the window that is compared with: the fall that raised the flag is among them. */
const LEAD_DAYS = 56;

/** The weeks before and after an issue’s fix, and what was made of them. Throws `not_found`. */
export async function readProof(
  { db, now }: Pick<Viewer, 'db' | 'now'>,
  { number }: IssueParams,
): Promise<IssueProof> {
  const found = await findStoredIssue(db, number);
  if (!found) throw noSuchIssue(number);
  const { stored } = found;
  const [metric, rows, touchpoint, timezone] = await Promise.all([
    metricOf(db, stored),
    listFixReadings(db, number),
    nameOf(db, stored.touchpointId),
    readTimezone(db),
  ]);
  const readings = rows.map(({ facts }) => facts);
  const liveOn = stored.fixLiveOn ?? readings.at(-1)?.after.from ?? null;
  const base = { number, measure: stored.measure, metric, touchpoint, readings };
  if (liveOn === null) return { ...base, windows: null, weeks: [] };
  const issue = { ...stored, fixLiveOn: liveOn };
  const windows = await windowsOf(db, issue, readings, now);
  const weeks = await readWeeks(db, issue, windows, {
    metric,
    today: zonedDay(timezone)(now.getTime()),
  });
  return { ...base, windows, weeks };
}

/** Those of the last reading of this fix; before there is one, those that it will have. */
async function windowsOf(
  db: Db,
  issue: ProvenIssue,
  readings: readonly FixReading[],
  now: Date,
): Promise<ProofWindows> {
  const { confirmation, baseline, after, deadline } = await readWindows(db, issue, now);
  const last = readings.findLast((reading) => reading.after.from === issue.fixLiveOn);
  if (last) {
    const { against, before } = last;
    return {
      against,
      before: { from: before.from, to: before.to },
      after: { from: last.after.from, to: last.final ? last.after.to : after.to },
      deadline,
    };
  }
  return confirmation
    ? { against: 'confirmation', before: confirmation, after, deadline }
    : { against: 'baseline', before: baseline, after, deadline };
}

async function readWeeks(
  db: Db,
  issue: ProvenIssue,
  { before, after, deadline }: ProofWindows,
  { metric, today }: { metric: keyof typeof answerMetrics; today: Day },
): Promise<ProofWeek[]> {
  const tomorrow = addDays(today, 1);
  const end = addDays(deadline, 1);
  const to = [after.to, tomorrow < end ? tomorrow : end].toSorted().at(-1) ?? after.to;
  const weeks = proofWeeks({ fixLiveOn: issue.fixLiveOn, first: addDays(before.from, -LEAD_DAYS), to });
  const own = await gatherAnswers(db, [issue.touchpointId], weeks, issue);
  const tallies = own.get(issue.touchpointId) ?? [];
  return weeks.map(({ from, to: until }, at) => {
    const { value, low, high, answered } = plain(answerMetrics[metric].read(tallies[at] ?? emptyTally));
    return { from, to: until, value, low, high, answered, running: until > today && until < end };
  });
}

async function nameOf(db: Db, touchpointId: number): Promise<string> {
  const [place] = await db
    .select({ name: touchpoints.name })
    .from(touchpoints)
    .where(eq(touchpoints.id, touchpointId));
  return place?.name ?? '';
}
