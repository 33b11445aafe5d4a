import { countActions, insertAction } from '@/db/queries/issue-actions';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { changeIssue } from './change-issue';
import type { IssueParams, NewAction } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { findActionOwner } from './find-action-owner';

/** More are a project of its own. */
const MOST_ACTIONS = 200;

/** Adds an action to the plan. */
export async function planAction(
  viewer: Viewer,
  { text, owner = null, dueOn = null, ...reference }: IssueParams & NewAction,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'planAction', async ({ tx, issue }) => {
    if ((await countActions(tx, issue.number)) >= MOST_ACTIONS) {
      throw new DomainError('conflict', `The plan has ${MOST_ACTIONS} actions already.`);
    }
    const ownerId = await findActionOwner(tx, owner);
    const id = await insertAction(tx, {
      issue: issue.number,
      text,
      ownerId,
      dueOn,
      createdAt: viewer.now,
    });
    return {
      action: 'issue.plan_action',
      set: { firstActionAt: issue.firstActionAt ?? viewer.now },
      events: [{ kind: 'action_planned', facts: { action: text } }],
      audited: { actionId: id, text, ownerId, dueOn },
    };
  });
}
