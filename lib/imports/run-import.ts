import { asDomainError } from '@/db/errors';
import { beatImport, claimImport, endImport, type ImportCounts } from '@/db/queries/imports';
import type { Db } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { ingestInOrder } from '@/lib/ingest/ingest-in-order';
import { log } from '@/lib/log';
import { batchesOf, keysOf, type Batch } from './batch-rows';
import { checkMapping } from './check-mapping';
import { openFile } from './open-file';
import { refuseEmpty } from './preview-import';
import { writeBatch } from './write-batch';

/** A running import says that it is alive so often, also while one batch takes long. */
const BEAT_MILLISECONDS = 10_000;

interface RunInput {
  importId: number;
  path: string;
  onProgress?: (counts: ImportCounts) => void;
  /** The time of day while it runs; the viewer's stood still when the request came. */
  clock?: () => Date;
}

/**
 * Reads the file of an import that waits or failed and writes its rows in batches; the next is parsed while the database works. Running a file
 * again changes nothing that is in already. Throws what made it fail, after writing that down; `conflict` where another process runs it.
 */
export async function runImport(
  viewer: Viewer,
  { importId, path, onProgress, clock = systemClock }: RunInput,
): Promise<ImportCounts> {
  const { db } = viewer;
  const row = await claimImport(db, importId, clock());
  if (row === null)
    throw new DomainError('conflict', `Import ${importId} is running, finished or undone already.`);
  const heart = setInterval(() => void beat(db, importId, clock()), BEAT_MILLISECONDS);
  try {
    const checked = await checkMapping(viewer, row.mapping);
    const file = await openFile(path, checked, viewer.now);
    const counts = emptyCounts();
    const write = async (batch: Batch) => {
      await writeBatch(db, { importId, sourceId: row.sourceId }, batch, counts);
      if (!(await beatImport(db, importId, clock(), counts))) throw taken(importId);
      onProgress?.(counts);
    };
    await ingestInOrder(batchesOf(file), { keysOf, write });
    refuseEmpty(counts.rowsRead);
    await endImport(db, importId, { status: 'finished', error: null, now: clock() });
    return counts;
  } catch (error) {
    await noteFailure(db, importId, error, clock());
    throw error;
  } finally {
    clearInterval(heart);
  }
}

function systemClock(): Date {
  return new Date();
}

function emptyCounts(): ImportCounts {
  return {
    bytesRead: 0,
    rowsRead: 0,
    inserted: 0,
    corrected: 0,
    unchanged: 0,
    rejected: 0,
    customersCreated: 0,
    customersChanged: 0,
  };
}

async function beat(db: Db, importId: number, now: Date): Promise<void> {
  await beatImport(db, importId, now).catch((error: unknown) =>
    log.warn({ err: error, importId }, 'import beat failed'),
  );
}

async function noteFailure(db: Db, importId: number, error: unknown, now: Date): Promise<void> {
  const known = asDomainError(error);
  if (known === null) log.error({ err: error, importId }, 'import failed');
  const words =
    known?.message ??
    'Something went wrong on our side. Try again; if it happens again, tell us the number of the import.';
  await endImport(db, importId, { status: 'failed', error: words, now }).catch((cause: unknown) =>
    log.error({ err: cause, importId }, 'import could not be marked as failed'),
  );
}

function taken(importId: number): DomainError {
  return new DomainError('conflict', `Import ${importId} was taken for dead and stopped.`);
}
