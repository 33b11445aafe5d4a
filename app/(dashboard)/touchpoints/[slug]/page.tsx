import { notFound } from 'next/navigation';
import { readTouchpointDetailQuery, type Parameters } from '@/components/filters/read-query';
import { Prefetched } from '@/components/shell/prefetched';
import { TouchpointPage } from '@/components/touchpoints/touchpoint-page';
import { requireViewer } from '@/lib/auth/require-viewer';
import { DomainError } from '@/lib/errors';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { issuesOptions } from '@/lib/issues/client';
import { listIssues } from '@/lib/issues/list-issues';
import { touchpointDetailOptions } from '@/lib/touchpoints/detail-client';
import { readTouchpoint } from '@/lib/touchpoints/read-touchpoint';
import { fixesOf } from '@/lib/verification/client';

interface OneTouchpointProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Parameters>;
}

export const metadata = { title: 'Touchpoint' };

/** One touchpoint: how it does, since when, for whom, and what was done about it. */
export default async function OneTouchpoint({ params, searchParams }: OneTouchpointProps) {
  const viewer = await requireViewer('metrics.read');
  const { slug } = await params;
  const { query } = readTouchpointDetailQuery(await searchParams);
  const detail = await readTouchpoint(viewer, { slug, ...query }).catch(notFoundWhereMissing);
  const { query: fixes } = fixesOf({ touchpoint: slug });
  return (
    <Prefetched
      queries={[
        {
          queryKey: touchpointDetailOptions(slug, query).queryKey,
          queryFn: () => (detail ? Promise.resolve(detail) : readTouchpoint(viewer, { slug, ...query })),
        },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
        { queryKey: issuesOptions(fixes).queryKey, queryFn: () => listIssues(viewer, fixes) },
      ]}
    >
      <TouchpointPage slug={slug} name={detail?.touchpoint.name ?? slug} />
    </Prefetched>
  );
}

/** What else is wrong, an unknown persona for one, the page says itself. */
function notFoundWhereMissing(error: unknown): null {
  if (error instanceof DomainError && error.code === 'not_found') notFound();
  return null;
}
