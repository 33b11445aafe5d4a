import { readFilter, type Parameters } from '@/components/filters/read-query';
import { PersonaListPanel } from '@/components/personas/persona-list-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { personasOptions } from '@/lib/personas/client';
import { listPersonas } from '@/lib/personas/list-personas';

export const metadata = { title: 'Personas' };

/** All personas, for the filter in the address. */
export default async function PersonasPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('metrics.read');
  const { query: filter } = readFilter(await searchParams);
  return (
    <Prefetched
      queries={[
        { queryKey: personasOptions(filter).queryKey, queryFn: () => listPersonas(viewer, filter) },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <PersonaListPanel mayImport={can(viewer.role, 'imports.run')} />
    </Prefetched>
  );
}
