import { removeWatcher } from '@/db/queries/issue-writes';
import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { IssueParams } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { getUserId } from './get-user-id';

/** From now on the viewer is told no more of it than anybody. */
export async function unwatchIssue(viewer: Viewer, { number }: IssueParams): Promise<IssueDetail> {
  const userId = getUserId(viewer);
  return await changeIssue(viewer, { number, version: null }, 'watch', async ({ tx }) => {
    await removeWatcher(tx, number, userId);
    return { action: 'issue.unwatch', keepsVersion: true };
  });
}
