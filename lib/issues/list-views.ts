import { listSavedViews } from '@/db/queries/saved-views';
import type { Viewer } from '@/lib/auth/viewer';
import type { SavedView } from './schema';

/** The viewer’s own views of the queue. */
export async function listViews({ db, userId }: Viewer): Promise<SavedView[]> {
  return userId === null ? [] : listSavedViews(db, userId);
}
