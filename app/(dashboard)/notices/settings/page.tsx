import { PageHead } from '@/components/imports/page-head';
import { ChoiceTable } from '@/components/notices/choice-table';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { choicesOptions } from '@/lib/notices/client';
import { listChoices } from '@/lib/notices/list-choices';

export const metadata = { title: 'What you are told of' };

/** By which ways the viewer is told of what. */
export default async function NoticeSettingsPage() {
  const viewer = await requireViewer('notices.read');
  return (
    <>
      <PageHead title="What you are told of" up={{ href: '/notices', label: 'Notices' }} />
      <Prefetched queries={[{ queryKey: choicesOptions().queryKey, queryFn: () => listChoices(viewer) }]}>
        <ChoiceTable />
      </Prefetched>
    </>
  );
}
