import { addWatchers } from '@/db/queries/issue-writes';
import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { IssueParams } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { getUserId } from './get-user-id';

/** From now on the viewer is told what happens to it. */
export async function watchIssue(viewer: Viewer, { number }: IssueParams): Promise<IssueDetail> {
  const userId = getUserId(viewer);
  return await changeIssue(viewer, { number, version: null }, 'watch', async ({ tx }) => {
    await addWatchers(tx, number, [userId]);
    return { action: 'issue.watch', keepsVersion: true };
  });
}
