import { DictionaryPanel } from '@/components/feedback/dictionary-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { dictionaryOptions } from '@/lib/feedback/client';
import { listDictionary } from '@/lib/feedback/list-dictionary';

export const metadata = { title: 'Themes' };

/** The words that comments are sorted by. */
export default async function ThemesPage() {
  const viewer = await requireViewer('feedback.read');
  return (
    <Prefetched queries={[{ queryKey: dictionaryOptions().queryKey, queryFn: () => listDictionary(viewer) }]}>
      <DictionaryPanel mayManage={can(viewer.role, 'themes.manage')} />
    </Prefetched>
  );
}
