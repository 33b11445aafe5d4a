import { deleteLink } from '@/db/queries/issue-links';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { changeIssue } from './change-issue';
import type { IssueParams, Link } from './change-schema';
import type { IssueDetail } from './detail-schema';

/** Takes a link away, from whichever side it was made. Throws `not_found` where there is none of this kind. */
export async function unlinkIssue(
  viewer: Viewer,
  { other, kind, ...reference }: IssueParams & Link,
): Promise<IssueDetail> {
  const { number } = reference;
  return await changeIssue(viewer, reference, 'unlink', async ({ tx }) => {
    if (!(await deleteLink(tx, { issue: number, other, kind }))) {
      throw new DomainError('not_found', `Issue #${number} has no such link to #${other}.`);
    }
    return {
      action: 'issue.unlink',
      events: [{ kind: 'unlinked', facts: { other, link: kind } }],
      audited: { other, kind },
    };
  });
}
