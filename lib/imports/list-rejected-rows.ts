import { findRejectedRows } from '@/db/queries/import-details';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { REJECTED_ROWS_SHOWN, type RejectedRowsView } from './details-schema';

/** The first rows of a file that could not be used, with every reason. Throws `not_found`. */
export async function listRejectedRows(viewer: Viewer, { id }: { id: number }): Promise<RejectedRowsView> {
  const found = await findRejectedRows(viewer.db, id, REJECTED_ROWS_SHOWN);
  if (found === null) throw new DomainError('not_found', `There is no import ${id}.`);
  return found;
}
