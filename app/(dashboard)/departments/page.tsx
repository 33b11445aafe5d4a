import { DepartmentListPanel } from '@/components/departments/department-list-panel';
import { readFilter, type Parameters } from '@/components/filters/read-query';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { departmentsOptions } from '@/lib/departments/client';
import { listDepartments } from '@/lib/departments/list-departments';
import { can } from '@/lib/domain/permissions';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';

export const metadata = { title: 'Departments' };

/** The scorecards of all departments, for what the address asks for. */
export default async function DepartmentsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('metrics.read');
  const { query: filter } = readFilter(await searchParams);
  return (
    <Prefetched
      queries={[
        { queryKey: departmentsOptions(filter).queryKey, queryFn: () => listDepartments(viewer, filter) },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <DepartmentListPanel mayImport={can(viewer.role, 'imports.run')} />
    </Prefetched>
  );
}
