import { tallyIssueCells } from '@/db/queries/issue-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import { issueScopeOf, issueSpanOf, type IssueFilter } from './issue-scope';
import { OwnedIssues } from './owned-issues';

/** The issues in a filter: what is open now, and what came of them in the period. Every screen, download and report takes its counts from here. */
export async function tallyIssues(viewer: Viewer, filter: IssueFilter): Promise<OwnedIssues> {
  const cells = await tallyIssueCells(viewer.db, issueSpanOf(viewer, filter), issueScopeOf(filter));
  return new OwnedIssues(cells, filter.directory);
}
