import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { Deadline, IssueParams } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { refuseField } from './refuse-field';

/** Sets by when it has to be mended; null: no deadline. */
export async function setDeadline(
  viewer: Viewer,
  { dueAt, ...reference }: IssueParams & Deadline,
): Promise<IssueDetail> {
  const due = dueAt === null ? null : new Date(dueAt);
  refuseField('dueAt', due !== null && due <= viewer.now, 'is over already');
  return await changeIssue(viewer, reference, 'setDeadline', () => ({
    action: 'issue.set_deadline',
    set: { dueAt: due },
    events: [{ kind: 'deadline', facts: { dueAt: due?.toISOString() ?? null } }],
  }));
}
