import { readTouchpointQuery, type Parameters } from '@/components/filters/read-query';
import { Prefetched } from '@/components/shell/prefetched';
import { TouchpointPanel } from '@/components/touchpoints/touchpoint-panel';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { touchpointsOptions } from '@/lib/touchpoints/client';
import { listTouchpoints } from '@/lib/touchpoints/list-touchpoints';

export const metadata = { title: 'Touchpoints' };

/** All touchpoints with their figures, for what the address asks for. */
export default async function TouchpointsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('metrics.read');
  const { query } = readTouchpointQuery(await searchParams);
  return (
    <Prefetched
      queries={[
        { queryKey: touchpointsOptions(query).queryKey, queryFn: () => listTouchpoints(viewer, query) },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <TouchpointPanel mayImport={can(viewer.role, 'imports.run')} />
    </Prefetched>
  );
}
