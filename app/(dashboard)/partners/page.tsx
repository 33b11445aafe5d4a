import { readFilter, type Parameters } from '@/components/filters/read-query';
import { PartnerPanel } from '@/components/partners/partner-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { partnersOptions } from '@/lib/partners/client';
import { rankPartners } from '@/lib/partners/rank-partners';

export const metadata = { title: 'Partners' };

/** All partners in their order, for what the address asks for. */
export default async function PartnersPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('metrics.read');
  const { query: filter } = readFilter(await searchParams);
  return (
    <Prefetched
      queries={[
        { queryKey: partnersOptions(filter).queryKey, queryFn: () => rankPartners(viewer, filter) },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <PartnerPanel mayImport={can(viewer.role, 'imports.run')} />
    </Prefetched>
  );
}
