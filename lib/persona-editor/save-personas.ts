import { lockJourneyMap } from '@/db/queries/journey-map';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { getPersonaEditor } from './get-editor';
import { readSet } from './read-set';
import type { Saved, SavedSet } from './schema';
import { writeSet } from './write-set';

/**
 * Puts the set in the place of the one that was read; whoever is not in it is retired. Customers are assigned anew in the background where rules, order or
 * members changed. Throws `conflict` with the newer set where somebody was quicker.
 */
export async function savePersonas(viewer: Viewer, { revision, personas }: SavedSet): Promise<Saved> {
  return viewer.db.transaction(async (tx) => {
    await lockJourneyMap(tx);
    const stored = await readSet(tx);
    if (stored.revision !== revision) {
      throw new DomainError('conflict', 'Somebody has changed the personas meanwhile.', [], {
        current: await getPersonaEditor({ db: tx, now: viewer.now }),
      });
    }
    const done = await writeSet(tx, viewer, { stored, next: { personas }, action: 'personas.save' });
    return { ...(await getPersonaEditor({ db: tx, now: viewer.now })), ...done };
  });
}
