import { findStoredVersion } from '@/db/queries/persona-versions';
import type { Db } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { PersonaSet } from '@/lib/domain/personas/persona-set';
import { DomainError } from '@/lib/errors';
import { replaceSet } from './replace-set';
import type { Saved } from './schema';

/** Makes an earlier version the present one, as a new version. Throws `not_found`, and `conflict` where somebody changed the set meanwhile. */
export async function restoreVersion(
  viewer: Viewer,
  { id, revision }: { id: number; revision: string },
): Promise<Saved> {
  return replaceSet(viewer, {
    revision,
    next: (tx) => documentOf(tx, id),
    action: 'personas.restore',
    subject: `personas:version-${id}`,
  });
}

async function documentOf(tx: Db, id: number): Promise<PersonaSet> {
  const version = await findStoredVersion(tx, id);
  if (version !== null) return version.document;
  throw new DomainError('not_found', `There is no version ${id} of the personas.`);
}
