import type { IssueStanding, OpenIssues } from '@/lib/domain/issues/tally';
import type { Column } from '@/lib/tables/table';

/** What is open, wherever it is shown. */
export function openIssueColumns<Subject extends { issues: OpenIssues }>(): Column<Subject>[] {
  return [
    ['open_issues', ({ issues }) => issues.open],
    ['overdue_issues', ({ issues }) => issues.overdue],
    ['worst_open_issue', ({ issues }) => issues.worst],
  ];
}

/** What an owner has, and what came of it. */
export function issueColumns<Subject extends { issues: IssueStanding }>(): Column<Subject>[] {
  return [
    ...openIssueColumns<Subject>(),
    ['verifying_issues', ({ issues }) => issues.verifying],
    ['verified_issues', ({ issues }) => issues.verified],
    ['fixes_live', ({ issues }) => issues.fixed],
    ['median_days_to_fix', ({ issues }) => issues.medianDaysToFix],
    ['reopened_issues', ({ issues }) => issues.reopened],
  ];
}
