import { findPeople } from '@/db/queries/find-people';
import { answerOffer } from '@/db/queries/hand-overs';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { changeIssue, type HeldIssue } from './change-issue';
import type { IssueParams, VersionOnly } from './change-schema';
import type { IssueDetail } from './detail-schema';

/** Takes on an issue that was offered. Who worked on it for the other department does so no longer. */
export async function acceptHandOver(
  viewer: Viewer,
  reference: IssueParams & VersionOnly,
): Promise<IssueDetail> {
  const { userId, now } = viewer;
  return await changeIssue(viewer, reference, 'acceptHandOver', async ({ tx, issue, offer }) => {
    if (!offer) throw new DomainError('conflict', 'The issue is offered to no department.');
    await answerOffer(tx, offer.id, { accepted: true, answeredBy: userId, answeredAt: now });
    const { toDepartmentId } = offer;
    const swaps = issue.otherDepartmentId === toDepartmentId;
    return {
      action: 'issue.accept_hand_over',
      set: {
        departmentId: toDepartmentId,
        otherDepartmentId: swaps ? issue.departmentId : issue.otherDepartmentId,
        assigneeId: await remainingAssignee(tx, issue, toDepartmentId),
      },
      events: [{ kind: 'accepted', facts: { department: offer.to } }],
    };
  });
}

/** Somebody of the department that takes it on, or an admin, keeps it. */
async function remainingAssignee(
  tx: HeldIssue['tx'],
  { assigneeId }: HeldIssue['issue'],
  departmentId: number,
): Promise<number | null> {
  const [assignee] = await findPeople(tx, assigneeId === null ? [] : [assigneeId]);
  if (!assignee) return null;
  return assignee.role === 'admin' || assignee.departmentId === departmentId ? assignee.id : null;
}
