import { SettingsPanel } from '@/components/admin/settings-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { settingsOptions } from '@/lib/settings/client';
import { readSettings } from '@/lib/settings/read-settings';

export const metadata = { title: 'Settings' };

/** What holds for the whole organisation. */
export default async function SettingsPage() {
  const viewer = await requireViewer('settings.manage');
  return (
    <Prefetched queries={[{ queryKey: settingsOptions().queryKey, queryFn: () => readSettings(viewer) }]}>
      <SettingsPanel />
    </Prefetched>
  );
}
