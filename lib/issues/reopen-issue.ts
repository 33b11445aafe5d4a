import { findOpenTwin } from '@/db/queries/issue-writes';
import type { Viewer } from '@/lib/auth/viewer';
import { findDueAt } from '@/lib/calendars/find-due-at';
import { DomainError } from '@/lib/errors';
import { changeIssue } from './change-issue';
import type { IssueParams, WithReason } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { makeTransition } from './make-transition';

/** Takes up again what was verified or dismissed, with its time given anew. Throws `conflict` where the same is flagged already. */
export async function reopenIssue(
  viewer: Viewer,
  { reason, ...reference }: IssueParams & WithReason,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'reopen', async ({ tx, issue }) => {
    const twin = await findOpenTwin(tx, issue);
    if (twin !== null) {
      throw new DomainError(
        'conflict',
        `The same is flagged as issue #${twin}, which is open: work on that one.`,
      );
    }
    const dueAt = await findDueAt(tx, issue.severityLevel, viewer.now);
    return makeTransition(issue, 'reopen', viewer.now, {
      words: reason,
      facts: { dueAt: dueAt.toISOString() },
      set: { dueAt },
    });
  });
}
