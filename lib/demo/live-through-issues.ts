import { eq, max } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import { detectionRuns } from '@/db/schema/detection';
import { users } from '@/db/schema/users';
import { berlinInstant, mondayWeeksBefore } from '@/db/seed/calendar';
import { ISSUE_STORY, STORY_BEGINS_WEEKS, type IssueStep } from '@/db/seed/issue-story';
import { findFlagOf } from '@/db/queries/demo-issues';
import type { Viewer } from '@/lib/auth/viewer';
import { detectFlags } from '@/lib/detection/detect-flags';
import { addDays, type Day } from '@/lib/domain/day';
import { acknowledgeIssue } from '@/lib/issues/acknowledge-issue';
import { changeAction } from '@/lib/issues/change-action';
import { commentOnIssue } from '@/lib/issues/comment-on-issue';
import { declareFix } from '@/lib/issues/declare-fix';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { getIssue } from '@/lib/issues/get-issue';
import { nameCause } from '@/lib/issues/name-cause';
import { planAction } from '@/lib/issues/plan-action';
import { startIssue } from '@/lib/issues/start-issue';
import { verifyFixes } from '@/lib/verification/verify-fixes';

/** People have read what was found in the night. */
const NINE_O_CLOCK = 9 * 3600;

/**
 * Goes through the last months of the demo company Monday by Monday: flags are raised by what was known then, the departments do what the story
 * says, fixes are judged as answers come in. Taken up again where a load was killed.
 */
export async function liveThroughIssues(pool: Pool, { now, day }: { now: Date; day: Day }): Promise<void> {
  const [last] = await pool.select({ asOf: max(detectionRuns.asOf) }).from(detectionRuns);
  const first = last?.asOf ?? mondayWeeksBefore(day, STORY_BEGINS_WEEKS);
  for (let weeks = STORY_BEGINS_WEEKS; weeks >= 0; weeks -= 1) {
    const monday = mondayWeeksBefore(day, weeks);
    if (monday < first) continue;
    const morning = berlinInstant(monday, NINE_O_CLOCK);
    const then = morning < now ? morning : now;
    await detectFlags(pool, { now, asOf: monday });
    for (const step of ISSUE_STORY) if (step.weeks === weeks) await takeStep(pool, step, then, monday);
    await verifyFixes(pool, { now: then });
  }
}

async function takeStep(pool: Pool, { touchpoint, by, does }: IssueStep, now: Date, day: Day): Promise<void> {
  const viewer = await viewerOf(pool, by, now);
  const number = await findFlagOf(pool, touchpoint);
  if (viewer === null || number === null) return;
  const issue = await getIssue(viewer, { number });
  const { version, state } = issue;
  if ('comment' in does) {
    const said = issue.events.some(({ words }) => words === does.comment);
    if (!said) await commentOnIssue(viewer, { number, words: does.comment });
  } else if ('acknowledge' in does) {
    if (state === 'open') await acknowledgeIssue(viewer, { number, version });
  } else if ('start' in does) {
    if (state === 'open' || state === 'acknowledged') await startIssue(viewer, { number, version });
  } else if ('cause' in does) {
    if (issue.rootCause === null)
      await nameCause(viewer, { number, version, rootCause: does.cause, note: does.note });
  } else if ('plan' in does) {
    const owner = viewer.userId;
    if (!issue.actions.some(({ text }) => text === does.plan))
      await planAction(viewer, { number, version, text: does.plan, owner, dueOn: addDays(day, 14) });
  } else if ('finish' in does) await finish(viewer, issue, does.finish);
  else if (state === 'in_progress')
    await declareFix(viewer, { number, version, fixLiveOn: day, words: does.fixLive });
}

async function finish(
  viewer: Viewer,
  { number, version, actions }: IssueDetail,
  text: string,
): Promise<void> {
  const action = actions.find((one) => one.text === text && one.doneAt === null);
  if (action) await changeAction(viewer, { number, version, id: action.id, done: true });
}

async function viewerOf(pool: Pool, email: string, now: Date): Promise<Viewer | null> {
  const [user] = await pool.select().from(users).where(eq(users.email, email));
  if (!user) return null;
  const { id: userId, name, role, departmentId } = user;
  return { userId, name, role, departmentId, now, db: pool };
}
