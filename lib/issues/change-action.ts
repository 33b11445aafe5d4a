import { updateAction } from '@/db/queries/issue-actions';
import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { ActionChange, IssueActionParams } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { findActionOwner } from './find-action-owner';
import { getAction } from './get-action';

/** Changes words, owner or day of an action, or says that it is done, or not yet after all. What is left out stays. */
export async function changeAction(
  viewer: Viewer,
  { id, text, owner, dueOn, done, ...reference }: IssueActionParams & ActionChange,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'changeAction', async ({ tx, issue }) => {
    const before = await getAction(tx, issue.number, id);
    const isDone = before.doneAt !== null;
    const columns = {
      ...(text !== undefined && { text }),
      ...(owner !== undefined && { ownerId: await findActionOwner(tx, owner) }),
      ...(dueOn !== undefined && { dueOn }),
      ...(done !== undefined && done !== isDone && { doneAt: done ? viewer.now : null }),
    };
    if (Object.keys(columns).length === 0) return null;
    await updateAction(tx, id, columns);
    const isDoneNow = done === true && !isDone;
    return {
      action: isDoneNow ? 'issue.finish_action' : 'issue.change_action',
      events: [
        {
          kind: isDoneNow ? 'action_done' : 'action_changed',
          words: done === false && isDone ? 'Not done after all' : null,
          facts: { action: text ?? before.text },
        },
      ],
      audited: { actionId: id, ...columns },
    };
  });
}
