import { ProfilePanel } from '@/components/profile/profile-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { profileOptions, sessionsOptions } from '@/lib/profile/client';
import { listSessions } from '@/lib/profile/list-sessions';
import { readProfile } from '@/lib/profile/read-profile';

export const metadata = { title: 'Profile' };

/** One's own account. */
export default async function ProfilePage() {
  const viewer = await requireViewer('profile.manage');
  return (
    <Prefetched
      queries={[
        { queryKey: profileOptions().queryKey, queryFn: () => readProfile(viewer) },
        { queryKey: sessionsOptions().queryKey, queryFn: () => listSessions(viewer) },
      ]}
    >
      <ProfilePanel />
    </Prefetched>
  );
}
