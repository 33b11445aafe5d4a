import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { listUntouched, type Beside } from '@/db/queries/fix-readings';
import type { StoredIssue } from '@/db/queries/issue-writes';
import { touchpoints } from '@/db/schema/touchpoints';
import type { Day } from '@/lib/domain/day';
import type { FixReading } from '@/lib/domain/issues/facts';
import { judgeFix, type BeforeAfter, type FixQuestion } from '@/lib/domain/issues/fix-verdict';
import type { FixWindows } from '@/lib/domain/issues/fix-windows';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import type { Period } from '@/lib/domain/period';
import type { Reading } from '@/lib/domain/reading';
import { emptyTally, type Tally } from '@/lib/domain/tally';
import { METRICS, type MetricKey } from '@/lib/domain/vocabulary';
import { gatherAnswers } from './gather-answers';
import { readWindows } from './read-windows';
import { sayVerdict } from './say-verdict';

/** What a proof needs to know of an issue. */
export type ProvenIssue = Pick<
  StoredIssue,
  | 'number'
  | 'measure'
  | 'touchpointId'
  | 'fromTouchpointId'
  | 'personaId'
  | 'partnerId'
  | 'raisedAt'
  | 'verifyUntil'
> & { fixLiveOn: Day };

/** The metric that an issue is judged by: its own, or where nobody is asked about that, the primary one of its touchpoint. */
export async function metricOf(
  db: Db,
  { measure, touchpointId }: Pick<ProvenIssue, 'measure' | 'touchpointId'>,
): Promise<MetricKey> {
  const asked = METRICS.find((metric) => metric === measure);
  if (asked) return asked;
  const [place] = await db
    .select({ primaryMetric: touchpoints.primaryMetric })
    .from(touchpoints)
    .where(eq(touchpoints.id, touchpointId));
  if (!place) throw new Error(`There is no touchpoint ${touchpointId}`);
  return place.primaryMetric;
}

/** Reads what customers answered before and after a fix, and judges by it. */
export async function judgeIssue(db: Db, issue: ProvenIssue, now: Date): Promise<FixReading> {
  const [metric, windows] = await Promise.all([metricOf(db, issue), readWindows(db, issue, now)]);
  const { question, before, beside } = await pose(db, issue, metric, windows);
  const judged = judgeFix(question);
  const read = (tally: Tally) => answerMetrics[metric].read(tally);
  const reading = {
    verdict: judged.verdict,
    against: question.against,
    before: { ...plain(read(question.before)), ...before },
    after: { ...plain(read(question.after)), ...windows.after },
    by: judged.change?.by ?? null,
    low: judged.change?.low ?? null,
    high: judged.change?.high ?? null,
    comparison: judged.comparison && {
      touchpoints: beside.map(({ slug, name }) => ({ slug, name })),
      by: judged.comparison.by,
    },
    needed: judged.needed,
    final: judged.final,
  };
  const { measure } = issue;
  const { deadline } = windows;
  const says = sayVerdict({ ...reading, metric, measure, deadline, perWindow: judged.perWindow });
  return { at: now.toISOString(), ...reading, says };
}

interface Posed {
  question: FixQuestion;
  before: Period;
  /** The touchpoints that are compared with. */
  beside: Beside[];
}

async function pose(db: Db, issue: ProvenIssue, metric: MetricKey, windows: FixWindows): Promise<Posed> {
  const { confirmation, baseline, after, afterDays, atDeadline } = windows;
  const { minimumAnswers } = answerMetrics[metric];
  const answeredOf = (tally: Tally) => answerMetrics[metric].read(tally).answered;
  const own = [issue.touchpointId];
  const [tally = emptyTally] = confirmation
    ? ((await gatherAnswers(db, own, [confirmation], issue)).get(issue.touchpointId) ?? [])
    : [];
  const against = answeredOf(tally) >= minimumAnswers ? 'confirmation' : 'baseline';
  const before = against === 'confirmation' && confirmation ? confirmation : baseline;
  const pair = pairOf((await gatherAnswers(db, own, [before, after], issue)).get(issue.touchpointId));
  const candidates = await listUntouched(db, {
    touchpoints: [issue.touchpointId, ...(issue.fromTouchpointId === null ? [] : [issue.fromTouchpointId])],
    metric,
    days: { from: before.from, to: after.to },
  });
  // Other touchpoints have other partners, but the same personas.
  const segment = { personaId: issue.personaId, partnerId: null };
  const ids = candidates.map(({ id }) => id);
  const answers = ids.length === 0 ? new Map() : await gatherAnswers(db, ids, [before, after], segment);
  const beside = candidates
    .map((place) => ({ place, pair: pairOf(answers.get(place.id)) }))
    .filter(({ pair: each }) => Math.min(answeredOf(each.before), answeredOf(each.after)) >= minimumAnswers);
  return {
    question: {
      metric,
      against,
      ...pair,
      comparisons: beside.map((each) => each.pair),
      afterDays,
      atDeadline,
    },
    before,
    beside: beside.map(({ place }) => place),
  };
}

function pairOf(tallies: readonly Tally[] = []): BeforeAfter {
  return { before: tallies[0] ?? emptyTally, after: tallies[1] ?? emptyTally };
}

/** Without counts and details, which nobody reads here. */
export function plain({ value, low, high, answered }: Reading): Reading {
  return { value, low, high, answered };
}
