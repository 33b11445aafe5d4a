import { readFilter, type Parameters } from '@/components/filters/read-query';
import { JourneyListPanel } from '@/components/journeys/journey-list-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { journeyListOptions } from '@/lib/maps/client';
import { listJourneyMaps } from '@/lib/maps/list-journey-maps';

export const metadata = { title: 'Journeys' };

/** All journeys, for the filter in the address. */
export default async function JourneysPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('metrics.read');
  const { query: filter } = readFilter(await searchParams);
  return (
    <Prefetched
      queries={[
        { queryKey: journeyListOptions(filter).queryKey, queryFn: () => listJourneyMaps(viewer, filter) },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <JourneyListPanel mayImport={can(viewer.role, 'imports.run')} />
    </Prefetched>
  );
}
