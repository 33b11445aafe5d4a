import { findImportMapping } from '@/db/queries/import-details';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { ImportMapping } from './details-schema';
import { writeMapping } from './write-mapping';

/** The mapping that an import was sent with. Throws `not_found`. */
export async function getImportMapping(viewer: Viewer, { id }: { id: number }): Promise<ImportMapping> {
  const found = await findImportMapping(viewer.db, id);
  if (found === null) throw new DomainError('not_found', `There is no import ${id}.`);
  return { mapping: writeMapping(found.mapping) };
}
