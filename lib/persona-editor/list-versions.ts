import { listStoredVersions } from '@/db/queries/persona-versions';
import type { Viewer } from '@/lib/auth/viewer';
import { changesBetween } from '@/lib/domain/personas/persona-set';
import type { VersionView } from './schema';

const SHOWN = 50;

/** The sets that were saved, the newest first. */
export async function listVersions({ db }: Viewer): Promise<VersionView[]> {
  const stored = await listStoredVersions(db, SHOWN + 1);
  return stored.slice(0, SHOWN).map(({ id, at, person, document }, index) => {
    const earlier = stored[index + 1];
    return {
      id,
      at: at.toISOString(),
      person,
      changes: earlier === undefined ? null : changesBetween(earlier.document, document),
    };
  });
}
