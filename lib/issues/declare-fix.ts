import { listActions } from '@/db/queries/issue-parts';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays, type Day } from '@/lib/domain/day';
import { refuse } from '@/lib/filters/resolve-filter';
import { changeIssue, type HeldIssue } from './change-issue';
import type { IssueParams, Resolution } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { findDay } from './find-day';
import { makeTransition } from './make-transition';

/** Eight weeks: what a fix of 8 points takes to show at 100 answers a week, with room to spare. */
const DAYS_TO_VERIFY = 56;
/** Farther off, it is a slip of the pen. */
const MOST_DAYS_AHEAD = 366;

/** Says from which day on customers meet the fix. Throws `invalid` naming what is missing: a root cause, a done action. */
export async function declareFix(
  viewer: Viewer,
  {
    fixLiveOn,
    verifyUntil = addDays(fixLiveOn, DAYS_TO_VERIFY),
    words,
    ...reference
  }: IssueParams & Resolution,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'declareFix', async (held) => {
    await refuseFix(held, viewer.now, { fixLiveOn, verifyUntil });
    return makeTransition(held.issue, 'declareFix', viewer.now, {
      words: words || null,
      facts: { fixLiveOn, verifyUntil },
      set: { fixLiveOn, verifyUntil },
    });
  });
}

async function refuseFix(
  { tx, issue }: HeldIssue,
  now: Date,
  { fixLiveOn, verifyUntil }: { fixLiveOn: Day; verifyUntil: Day },
): Promise<void> {
  const actions = await listActions(tx, issue.number);
  const raisedOn = await findDay(tx, issue.raisedAt);
  const latest = addDays(await findDay(tx, now), MOST_DAYS_AHEAD);
  const faults: [path: string, wrong: boolean, message: string][] = [
    ['rootCause', issue.rootCause === null, 'is missing: say first what caused it'],
    [
      'actions',
      actions.every(({ doneAt }) => doneAt === null),
      'none is done: a fix takes at least one done action',
    ],
    ['fixLiveOn', fixLiveOn < raisedOn, `is before the issue was raised on ${raisedOn}`],
    ['fixLiveOn', fixLiveOn > latest, `is after ${latest}, more than a year ahead`],
    ['verifyUntil', verifyUntil <= fixLiveOn, 'must be after the day of the fix: answers are waited for'],
    [
      'verifyUntil',
      verifyUntil > addDays(fixLiveOn, MOST_DAYS_AHEAD),
      'is more than a year after the day of the fix',
    ],
  ];
  refuse(faults.filter(([, wrong]) => wrong).map(([path, , message]) => ({ path, message })));
}
