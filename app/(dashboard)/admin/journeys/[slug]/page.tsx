import { notFound } from 'next/navigation';
import { JourneyEditor } from '@/components/journey-editor/journey-editor';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { DomainError } from '@/lib/errors';
import { editedJourneyOptions } from '@/lib/journeys/edit-client';
import { getEditedJourney } from '@/lib/journeys/get-edited';

export const metadata = { title: 'Edit a journey' };

/** One journey: its stages and touchpoints, the draft of it, its versions. */
export default async function EditJourneyPage({ params }: { params: Promise<{ slug: string }> }) {
  const viewer = await requireViewer('journeys.manage');
  const { slug } = await params;
  const edited = await getEditedJourney(viewer, { slug }).catch(notFoundWhereMissing);
  return (
    <Prefetched
      queries={[{ queryKey: editedJourneyOptions(slug).queryKey, queryFn: () => Promise.resolve(edited) }]}
    >
      <JourneyEditor slug={slug} />
    </Prefetched>
  );
}

function notFoundWhereMissing(error: unknown): never {
  if (error instanceof DomainError && error.code === 'not_found') notFound();
  throw error;
}
