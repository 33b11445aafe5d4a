import { readFilter, type Parameters } from '@/components/filters/read-query';
import { OverviewPanel } from '@/components/overview/overview-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { overviewOptions } from '@/lib/overview/client';
import { readOverview } from '@/lib/overview/read-overview';
import { personasOptions } from '@/lib/personas/client';
import { listPersonas } from '@/lib/personas/list-personas';

export const metadata = { title: 'Overview' };

/** The executive overview, for the filter in the address. */
export default async function OverviewPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('metrics.read');
  const { query: filter } = readFilter(await searchParams);
  return (
    <Prefetched
      queries={[
        {
          queryKey: overviewOptions(filter).queryKey,
          queryFn: () => readOverview(viewer, { ...filter, customers: 'later' }),
        },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
        // Stands in the middle of the page: what comes later would push the rest down under the reader's finger.
        { queryKey: personasOptions(filter).queryKey, queryFn: () => listPersonas(viewer, filter) },
      ]}
    >
      <OverviewPanel mayImport={can(viewer.role, 'imports.run')} />
    </Prefetched>
  );
}
