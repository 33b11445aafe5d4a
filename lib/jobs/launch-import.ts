import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { runImport } from '@/lib/imports/run-import';
import { removeUpload } from '@/lib/imports/upload-place';
import { log } from '@/lib/log';
import { askForUpkeep } from './ask-for';

/** Runs an import whose request need not wait for it, then asks for what follows from it. Never rejects: what goes wrong is written down with the import. */
export async function launchImport(viewer: Viewer, importId: number, path: string): Promise<void> {
  try {
    await runImport(viewer, { importId, path });
    await removeUpload(importId);
  } catch (error) {
    if (!(error instanceof DomainError)) log.error({ err: error, importId }, 'import ended badly');
  }
  await askForUpkeep(viewer.db);
}
