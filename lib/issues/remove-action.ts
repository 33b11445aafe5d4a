import { deleteAction } from '@/db/queries/issue-actions';
import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { IssueActionParams, VersionOnly } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { getAction } from './get-action';

/** Takes an action off the plan; the timeline keeps its words. */
export async function removeAction(
  viewer: Viewer,
  { id, ...reference }: IssueActionParams & VersionOnly,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'removeAction', async ({ tx, issue }) => {
    const { text } = await getAction(tx, issue.number, id);
    await deleteAction(tx, id);
    return {
      action: 'issue.remove_action',
      events: [{ kind: 'action_removed', facts: { action: text } }],
      audited: { actionId: id, text },
    };
  });
}
