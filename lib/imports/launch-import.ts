import type { Viewer } from '@/lib/auth/viewer';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { DomainError } from '@/lib/errors';
import { log } from '@/lib/log';
import { runImport } from './run-import';
import { removeUpload } from './upload-place';

/** Runs an import whose request need not wait for it, then counts customers anew and lays out the comments. Never rejects: what goes wrong is written down with the import. */
export async function launchImport(viewer: Viewer, importId: number, path: string): Promise<void> {
  try {
    await runImport(viewer, { importId, path });
    await removeUpload(importId);
  } catch (error) {
    if (!(error instanceof DomainError)) log.error({ err: error, importId }, 'import ended badly');
  }
  await launchRefresh(viewer);
}

/** Brings what is counted over customers, and the comments laid out for searching, up to date. Never rejects: the next import, or the doctor, makes up for it. */
export async function launchRefresh({ db, now }: Viewer): Promise<void> {
  await refreshCustomerSets(db, { now }).catch((error: unknown) =>
    log.error({ err: error }, 'refresh failed'),
  );
  await refreshVerbatims(db, { now }).catch((error: unknown) =>
    log.error({ err: error }, 'comments could not be laid out'),
  );
}
