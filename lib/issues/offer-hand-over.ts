import { insertOffer, listDepartments } from '@/db/queries/hand-overs';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { refuse, unknownWords } from '@/lib/filters/resolve-filter';
import { changeIssue } from './change-issue';
import type { HandOver, IssueParams } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { refuseField } from './refuse-field';

/**
 * Offers the issue to another department, with a reason; it stays where it is until that accepts. Of a hand-off, offered to its other
 * owner, it is who acts next that changes.
 */
export async function offerHandOver(
  viewer: Viewer,
  { department, reason, ...reference }: IssueParams & HandOver,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'handOver', async ({ tx, issue, offer }) => {
    if (offer) throw new DomainError('conflict', `It is offered to ${offer.to.name}, who has yet to answer.`);
    const departments = await listDepartments(tx);
    const to = departments.find(({ slug }) => slug === department);
    refuse(
      unknownWords(
        'department',
        [department],
        departments.map(({ slug }) => slug),
      ),
    );
    if (!to) return null;
    refuseField('department', to.id === issue.departmentId, 'must be another than the one that acts now');
    await insertOffer(tx, {
      issue: issue.number,
      fromDepartmentId: issue.departmentId,
      toDepartmentId: to.id,
      reason,
      offeredBy: viewer.userId,
      offeredAt: viewer.now,
    });
    return {
      action: 'issue.hand_over',
      events: [
        { kind: 'handed_over', words: reason, facts: { department: { slug: to.slug, name: to.name } } },
      ],
      audited: { department, reason },
    };
  });
}
