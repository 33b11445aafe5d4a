import { lockImport, markUndone } from '@/db/queries/imports';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { revertImport } from '@/lib/ingest/revert-import';
import { buryImports } from './bury-imports';
import { getImport, noSuchImport } from './get-import';
import type { ImportView } from './schema';
import { removeUpload } from './upload-place';

/**
 * Takes back all that an import wrote, and restores what it had replaced. Throws `conflict` while it runs, when it is undone already, and when a
 * later import has built on it.
 */
export async function undoImport(viewer: Viewer, { id }: { id: number }): Promise<ImportView> {
  await buryImports(viewer);
  await viewer.db.transaction(async (tx) => {
    const row = await lockImport(tx, id);
    if (row === null) throw noSuchImport(id);
    if (row.status === 'undone') throw new DomainError('conflict', `Import ${id} is undone already.`);
    if (row.status !== 'finished' && row.status !== 'failed') {
      throw new DomainError('conflict', `Import ${id} is still running: wait until it has ended.`);
    }
    const reverted = await revertImport(tx, id);
    await markUndone(tx, id, viewer.userId, viewer.now);
    await recordAudit(tx, viewer, {
      action: 'import.undo',
      subject: `import:${id}`,
      after: { fileName: row.fileName, ...reverted },
    });
  });
  await removeUpload(id);
  return getImport(viewer, { id });
}
