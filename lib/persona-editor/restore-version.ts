import { findStoredVersion } from '@/db/queries/persona-versions';
import { lockJourneyMap } from '@/db/queries/journey-map';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { getPersonaEditor } from './get-editor';
import { readSet } from './read-set';
import type { Saved } from './schema';
import { writeSet } from './write-set';

/** Makes an earlier version the present one, as a new version. Throws `not_found`, and `conflict` where somebody changed the set meanwhile. */
export async function restoreVersion(
  viewer: Viewer,
  { id, revision }: { id: number; revision: string },
): Promise<Saved> {
  return viewer.db.transaction(async (tx) => {
    await lockJourneyMap(tx);
    const version = await findStoredVersion(tx, id);
    if (version === null) throw new DomainError('not_found', `There is no version ${id} of the personas.`);
    const stored = await readSet(tx);
    if (stored.revision !== revision) {
      throw new DomainError('conflict', 'Somebody has changed the personas meanwhile.', [], {
        current: await getPersonaEditor({ db: tx, now: viewer.now }),
      });
    }
    const done = await writeSet(tx, viewer, {
      stored,
      next: version.document,
      action: 'personas.restore',
      id,
    });
    return { ...(await getPersonaEditor({ db: tx, now: viewer.now })), ...done };
  });
}
