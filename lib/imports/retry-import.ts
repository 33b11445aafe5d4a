import { findImport, queueImport } from '@/db/queries/imports';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { buryImports } from './bury-imports';
import { noSuchImport } from './get-import';
import { hasUpload, uploadPath } from './upload-place';

/** Puts a failed import back in the queue and returns where its upload lies, for `runImport`. Throws `conflict` where it cannot be run again. */
export async function retryImport(viewer: Viewer, { id }: { id: number }): Promise<string> {
  await buryImports(viewer);
  const row = await findImport(viewer.db, id);
  if (row === null) throw noSuchImport(id);
  if (row.status === 'failed' && !hasUpload(id)) {
    throw new DomainError('conflict', `The file of import ${id} is no longer here: send it again.`);
  }
  await viewer.db.transaction(async (tx) => {
    if (!(await queueImport(tx, id, viewer.now))) {
      throw new DomainError('conflict', `Import ${id} is ${row.status}: only a failed one can be run again.`);
    }
    const after = { fileName: row.fileName };
    await recordAudit(tx, viewer, { action: 'import.retry', subject: `import:${id}`, after });
  });
  return uploadPath(id);
}
