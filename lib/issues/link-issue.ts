import { findTitle, hasLink, insertLink } from '@/db/queries/issue-links';
import { insertEvents } from '@/db/queries/issue-writes';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { changeIssue } from './change-issue';
import type { IssueParams, Link } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { refuseField } from './refuse-field';

/** Links it to another issue: `caused_by` that one, or related to it. Stands on both timelines; a link that is there already stays. */
export async function linkIssue(
  viewer: Viewer,
  { other, kind, ...reference }: IssueParams & Link,
): Promise<IssueDetail> {
  const { number } = reference;
  refuseField('other', other === number, 'must be another issue');
  return await changeIssue(viewer, reference, 'link', async ({ tx, issue }) => {
    const title = await findTitle(tx, other);
    if (title === null) throw new DomainError('not_found', `There is no issue #${other}.`);
    const link = { issue: number, other, kind };
    if (await hasLink(tx, link)) return null;
    await insertLink(tx, link);
    const { now, userId } = viewer;
    await insertEvents(tx, [
      {
        issue: other,
        at: now,
        userId,
        kind: 'linked',
        facts: { other: number, title: issue.title, link: kind },
      },
    ]);
    return {
      action: 'issue.link',
      events: [{ kind: 'linked', facts: { other, title, link: kind } }],
      audited: { other, kind },
    };
  });
}
