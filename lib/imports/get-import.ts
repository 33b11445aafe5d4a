import { findImport } from '@/db/queries/imports';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { buryImports } from './bury-imports';
import { presentImport } from './present-import';
import type { ImportView } from './schema';

/** One import with its progress. Throws `not_found`. */
export async function getImport(viewer: Viewer, { id }: { id: number }): Promise<ImportView> {
  await buryImports(viewer);
  const row = await findImport(viewer.db, id);
  if (row === null) throw noSuchImport(id);
  return presentImport(row);
}

export function noSuchImport(id: number): DomainError {
  return new DomainError('not_found', `There is no import ${id}.`);
}
