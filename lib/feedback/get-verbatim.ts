import { readDirectory } from '@/db/queries/directory';
import { readVerbatims } from '@/db/queries/read-verbatims';
import { listThemes } from '@/db/queries/themes';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { presentVerbatims } from './present-verbatim';
import type { VerbatimAnswer } from './schema';

/** One comment. Throws `not_found`, also where it was taken back with its import. */
export async function getVerbatim(viewer: Viewer, { id }: { id: number }): Promise<VerbatimAnswer> {
  const { db, now } = viewer;
  const [directory, themes] = await Promise.all([readDirectory(db, now), listThemes(db)]);
  const { timezone, currency } = directory.organisation;
  const rows = await readVerbatims(db, [id], { timezone, search: '', language: 'simple' });
  const [verbatim] = presentVerbatims(viewer, rows, { directory, themes });
  if (!verbatim) {
    throw new DomainError(
      'not_found',
      `There is no comment ${id}: it may have been taken back with its import.`,
    );
  }
  return { ...verbatim, currency };
}
