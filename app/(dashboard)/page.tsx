import { readFilter, type Parameters } from '@/components/filters/read-query';
import { OverviewPanel } from '@/components/overview/overview-panel';
import { Checklist } from '@/components/setup/checklist';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can, type Permission } from '@/lib/domain/permissions';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { overviewOptions } from '@/lib/overview/client';
import { readOverview } from '@/lib/overview/read-overview';
import { personasOptions } from '@/lib/personas/client';
import { listPersonas } from '@/lib/personas/list-personas';
import { checklistOptions } from '@/lib/setup/client';
import { readChecklist } from '@/lib/setup/read-checklist';

export const metadata = { title: 'Overview' };

/** The executive overview, for the filter in the address. */
export default async function OverviewPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('metrics.read');
  const may = (permission: Permission) => can(viewer.role, permission);
  const { query: filter } = readFilter(await searchParams);
  return (
    <Prefetched
      queries={[
        {
          queryKey: overviewOptions(filter).queryKey,
          queryFn: () => readOverview(viewer, { ...filter, customers: 'later' }),
        },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
        ...(may('checklist.read')
          ? [{ queryKey: checklistOptions().queryKey, queryFn: () => readChecklist(viewer) }]
          : []),
        // Stands in the middle of the page: what comes later would push the rest down under the reader's finger.
        { queryKey: personasOptions(filter).queryKey, queryFn: () => listPersonas(viewer, filter) },
      ]}
    >
      {may('checklist.read') && <Checklist />}
      <OverviewPanel mayImport={may('imports.run')} />
    </Prefetched>
  );
}
