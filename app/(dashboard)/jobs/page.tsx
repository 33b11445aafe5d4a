import { PageHead } from '@/components/imports/page-head';
import { JobsList } from '@/components/jobs/jobs-list';
import { RunNow } from '@/components/jobs/run-now';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { jobsOptions } from '@/lib/jobs/client';
import { listJobs } from '@/lib/jobs/list-jobs';
import { jobListQuery } from '@/lib/jobs/schema';

export const metadata = { title: 'Jobs' };

/** What is done in the background, and how it went. */
export default async function JobsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const viewer = await requireViewer('jobs.read');
  const asked = jobListQuery.safeParse(await searchParams);
  const page = asked.success ? asked.data.page : 1;
  const mayRun = can(viewer.role, 'jobs.retry');
  return (
    <>
      <PageHead title="Jobs">{mayRun && <RunNow />}</PageHead>
      <Prefetched
        queries={[{ queryKey: jobsOptions(page).queryKey, queryFn: () => listJobs(viewer, { page }) }]}
      >
        <JobsList page={page} mayRun={mayRun} />
      </Prefetched>
    </>
  );
}
