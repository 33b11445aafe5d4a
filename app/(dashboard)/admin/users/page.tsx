import { UsersPanel } from '@/components/admin/users-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { usersOptions } from '@/lib/people/client';
import { listUsers } from '@/lib/people/list-users';

export const metadata = { title: 'Users' };

/** Who may sign in. */
export default async function UsersPage() {
  const viewer = await requireViewer('users.manage');
  return (
    <Prefetched queries={[{ queryKey: usersOptions().queryKey, queryFn: () => listUsers(viewer) }]}>
      <UsersPanel />
    </Prefetched>
  );
}
