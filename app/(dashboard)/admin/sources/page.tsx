import { SourcesPanel } from '@/components/admin/sources-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { sourcesOptions } from '@/lib/sources/client';
import { listSources } from '@/lib/sources/list-sources';

export const metadata = { title: 'Sources and API keys' };

/** Where data comes from, and the keys of programs. */
export default async function SourcesPage() {
  const viewer = await requireViewer('sources.manage');
  return (
    <Prefetched queries={[{ queryKey: sourcesOptions().queryKey, queryFn: () => listSources(viewer) }]}>
      <SourcesPanel />
    </Prefetched>
  );
}
