import { notFound } from 'next/navigation';
import { cache } from 'react';
import { IssuePage } from '@/components/issues/issue-page';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { DomainError } from '@/lib/errors';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { issueParams } from '@/lib/issues/change-schema';
import { issueChoicesOptions } from '@/lib/issues/client';
import { issueOptions } from '@/lib/issues/detail-client';
import { getIssue } from '@/lib/issues/get-issue';
import { listIssueChoices } from '@/lib/issues/list-issue-choices';

interface OneIssueProps {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: OneIssueProps) {
  const { issue } = await read((await params).number);
  return { title: `#${issue.number} ${issue.title}` };
}

/** One issue: evidence, owner, plan, proof and timeline. */
export default async function OneIssue({ params }: OneIssueProps) {
  const { viewer, issue } = await read((await params).number);
  return (
    <Prefetched
      queries={[
        { queryKey: issueOptions(issue.number).queryKey, queryFn: () => Promise.resolve(issue) },
        { queryKey: issueChoicesOptions().queryKey, queryFn: () => listIssueChoices(viewer) },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <IssuePage number={issue.number} />
    </Prefetched>
  );
}

/** Read once for title and page. */
const read = cache(async (number: string) => {
  const viewer = await requireViewer('issues.read');
  const params = issueParams.safeParse({ number });
  if (!params.success) notFound();
  const issue = await getIssue(viewer, params.data).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not_found') notFound();
    throw error;
  });
  return { viewer, issue };
});
