import { listEditedJourneys } from '@/db/queries/journey-drafts';
import type { Viewer } from '@/lib/auth/viewer';
import type { ListedJourney } from './edit-schema';

/** Every journey that is published or has a draft, by name. */
export async function listEdited({ db }: Viewer): Promise<ListedJourney[]> {
  return listEditedJourneys(db);
}
