import { JourneyList } from '@/components/journey-editor/journey-list';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listedJourneysOptions } from '@/lib/journeys/edit-client';
import { listEdited } from '@/lib/journeys/list-edited';

export const metadata = { title: 'Edit journeys' };

/** Which journeys there are, and which are about to change. */
export default async function EditJourneysPage() {
  const viewer = await requireViewer('journeys.manage');
  return (
    <Prefetched queries={[{ queryKey: listedJourneysOptions().queryKey, queryFn: () => listEdited(viewer) }]}>
      <JourneyList />
    </Prefetched>
  );
}
