import { readFilter, type Parameters } from '@/components/filters/read-query';
import { FlowPanel } from '@/components/mining/flow-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { flowsOptions } from '@/lib/mining/client';
import { readFlows } from '@/lib/mining/read-flows';

export const metadata = { title: 'What customers do' };

interface PathsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Parameters>;
}

/** How a journey is really walked, for what the address asks for. */
export default async function PathsPage({ params, searchParams }: PathsPageProps) {
  const viewer = await requireViewer('metrics.read');
  const { slug } = await params;
  const { query: filter } = readFilter(await searchParams);
  return (
    <Prefetched
      queries={[
        {
          queryKey: flowsOptions(slug, filter).queryKey,
          queryFn: () => readFlows(viewer, { ...filter, slug }),
        },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <FlowPanel slug={slug} />
    </Prefetched>
  );
}
