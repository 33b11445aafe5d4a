import { DepartmentsPanel } from '@/components/admin/departments-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listManagedDepartments } from '@/lib/departments/list-managed';
import { managedDepartmentsOptions } from '@/lib/departments/manage-client';

export const metadata = { title: 'Manage departments' };

/** Which departments there are, and who heads them. */
export default async function ManageDepartmentsPage() {
  const viewer = await requireViewer('departments.manage');
  return (
    <Prefetched
      queries={[
        { queryKey: managedDepartmentsOptions().queryKey, queryFn: () => listManagedDepartments(viewer) },
      ]}
    >
      <DepartmentsPanel />
    </Prefetched>
  );
}
