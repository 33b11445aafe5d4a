import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { Cause, IssueParams } from './change-schema';
import type { IssueDetail } from './detail-schema';

/** Says what went wrong: one of the shared causes, and in words. Words that are left out stay as they were. */
export async function nameCause(
  viewer: Viewer,
  { rootCause, note, ...reference }: IssueParams & Cause,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'nameCause', ({ issue }) => ({
    action: 'issue.name_cause',
    set: { rootCause, rootCauseNote: note ?? issue.rootCauseNote },
    events: [{ kind: 'cause', words: note || null, facts: { rootCause } }],
  }));
}
