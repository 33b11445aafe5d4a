import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { IssueParams, WithReason } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { makeTransition } from './make-transition';

/** Takes back that a fix is live: work goes on, and no answers are compared. */
export async function withdrawFix(
  viewer: Viewer,
  { reason, ...reference }: IssueParams & WithReason,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'withdrawFix', ({ issue }) =>
    makeTransition(issue, 'withdrawFix', viewer.now, { words: reason }),
  );
}
