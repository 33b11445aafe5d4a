import type { Db } from '@/db/client';
import { readFixHistory } from '@/db/queries/fix-readings';
import { readTimezone } from '@/db/queries/read-timezone';
import type { Day } from '@/lib/domain/day';
import { fixWindows, type FixWindows } from '@/lib/domain/issues/fix-windows';
import { zonedDay } from '@/lib/domain/zoned-time';

/** What of an issue the windows of its proof go by. */
export interface FixedIssue {
  number: number;
  raisedAt: Date;
  fixLiveOn: Day;
  verifyUntil: Day | null;
}

/** The windows of the proof that an issue's fix worked, as of today. */
export async function readWindows(db: Db, issue: FixedIssue, now: Date): Promise<FixWindows> {
  const dayOf = zonedDay(await readTimezone(db));
  const day = (instant: Date) => dayOf(instant.getTime());
  const { opened, fixes, evidence } = await readFixHistory(db, issue);
  // Of a fix that has been judged, what happened later is no part of the question.
  const beforeFix = opened.map(day).filter((each, at) => at === 0 || each <= issue.fixLiveOn);
  return fixWindows({
    openedOn: beforeFix,
    fixes: fixes.map(({ declaredAt, liveOn }) => ({ declaredOn: day(declaredAt), liveOn })),
    evidence: evidence.map(({ at, from, to, baseline }) => ({ from, to, baseline, foundOn: day(at) })),
    fixLiveOn: issue.fixLiveOn,
    verifyUntil: issue.verifyUntil,
    today: day(now),
  });
}
