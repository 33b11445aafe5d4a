import type { Viewer } from '@/lib/auth/viewer';
import { replaceSet } from './replace-set';
import type { Saved, SavedSet } from './schema';

/** Saves the whole set, as it was made of the one of `revision`. Throws `conflict` with the newer set where somebody was quicker. */
export async function savePersonas(viewer: Viewer, { revision, personas }: SavedSet): Promise<Saved> {
  return replaceSet(viewer, {
    revision,
    next: () => Promise.resolve({ personas }),
    action: 'personas.save',
    subject: 'personas',
  });
}
