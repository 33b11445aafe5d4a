import { findTopIssues } from '@/db/queries/top-issues';
import type { Viewer } from '@/lib/auth/viewer';
import type { TopIssue } from '@/lib/domain/issues/top-issue';
import { issueScopeOf, type IssueFilter } from './issue-scope';

/** As many as one page shows above the link to the whole queue. */
const MOST_ISSUES = 10;

/** The open issues that a department owns, alone or with another, the most severe first. */
export function listTopIssues(
  viewer: Viewer,
  filter: IssueFilter,
  departmentId: number,
): Promise<TopIssue[]> {
  const asked = { departmentId, now: viewer.now, most: MOST_ISSUES };
  return findTopIssues(viewer.db, asked, issueScopeOf(filter));
}
