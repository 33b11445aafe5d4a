import { readIssueQuery, type Parameters } from '@/components/filters/read-query';
import { IssuesPanel } from '@/components/issues/issues-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { findOwnDepartment } from '@/lib/auth/find-own-department';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { issueChoicesOptions, issuesOptions, issueViewsOptions } from '@/lib/issues/client';
import { listIssueChoices } from '@/lib/issues/list-issue-choices';
import { listIssues } from '@/lib/issues/list-issues';
import { listViews } from '@/lib/issues/list-views';

export const metadata = { title: 'Issues' };

/** The queue of issues, for what the address asks for. */
export default async function IssuesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('issues.read');
  const parameters = await searchParams;
  const { query } = readIssueQuery(parameters);
  const own = await findOwnDepartment(viewer);
  const list = parameters['view'] === 'board' ? [] : [query];
  return (
    <Prefetched
      queries={[
        ...list.map((each) => ({
          queryKey: issuesOptions(each).queryKey,
          queryFn: () => listIssues(viewer, each),
        })),
        { queryKey: issueChoicesOptions().queryKey, queryFn: () => listIssueChoices(viewer) },
        { queryKey: issueViewsOptions().queryKey, queryFn: () => listViews(viewer) },
      ]}
    >
      <IssuesPanel role={viewer.role} own={own} mayWork={can(viewer.role, 'issues.work')} />
    </Prefetched>
  );
}
