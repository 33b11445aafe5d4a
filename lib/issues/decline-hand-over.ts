import { answerOffer } from '@/db/queries/hand-overs';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { changeIssue } from './change-issue';
import type { IssueParams, WithReason } from './change-schema';
import type { IssueDetail } from './detail-schema';

/** Leaves an issue that was offered with the department that offered it, and says why. */
export async function declineHandOver(
  viewer: Viewer,
  { reason, ...reference }: IssueParams & WithReason,
): Promise<IssueDetail> {
  const { userId, now } = viewer;
  return await changeIssue(viewer, reference, 'declineHandOver', async ({ tx, offer }) => {
    if (!offer) throw new DomainError('conflict', 'The issue is offered to no department.');
    await answerOffer(tx, offer.id, { accepted: false, answeredBy: userId, answeredAt: now });
    return {
      action: 'issue.decline_hand_over',
      events: [{ kind: 'declined', words: reason, facts: { department: offer.to } }],
      audited: { department: offer.to.slug, reason },
    };
  });
}
