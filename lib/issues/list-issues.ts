import { countByDepartment, countIssues, listIssueRows } from '@/db/queries/issues';
import type { Viewer } from '@/lib/auth/viewer';
import { presentIssue } from './present-issue';
import { resolveQueue } from './resolve-queue';
import type { IssuePage, IssueQuery } from './schema';

/** One page of the queue, with what is open per department among all that fits. */
export async function listIssues(viewer: Viewer, query: IssueQuery): Promise<IssuePage> {
  const { page, pageSize, ...queue } = query;
  const { filter, order } = await resolveQueue(viewer, queue);
  const { db, now } = viewer;
  const [rows, total, departments] = await Promise.all([
    listIssueRows(db, filter, { ...order, limit: pageSize, offset: (page - 1) * pageSize }, now),
    countIssues(db, filter, now),
    countByDepartment(db, filter, now),
  ]);
  return { issues: rows.map((row) => presentIssue(row, now)), total, page, pageSize, departments };
}
