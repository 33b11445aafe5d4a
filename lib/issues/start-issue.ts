import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { IssueParams, VersionOnly } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { makeTransition } from './make-transition';

/** Says that somebody is at work on it. */
export async function startIssue(viewer: Viewer, input: IssueParams & VersionOnly): Promise<IssueDetail> {
  return await changeIssue(viewer, input, 'start', ({ issue }) => makeTransition(issue, 'start', viewer.now));
}
