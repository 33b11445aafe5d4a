import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { IssueParams, VersionOnly } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { makeTransition } from './make-transition';

/** Says that the department has taken note of it. */
export async function acknowledgeIssue(
  viewer: Viewer,
  input: IssueParams & VersionOnly,
): Promise<IssueDetail> {
  return await changeIssue(viewer, input, 'acknowledge', ({ issue }) =>
    makeTransition(issue, 'acknowledge', viewer.now),
  );
}
