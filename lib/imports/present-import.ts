import type { NamedImport } from '@/db/queries/imports';
import type { ImportView } from './schema';
import { hasUpload } from './upload-place';

/** An import as its senders see it. */
export function presentImport(row: NamedImport): ImportView {
  const rowsPerSecond = speedOf(row);
  return {
    id: row.id,
    shape: row.shape,
    status: row.status,
    error: row.error,
    source: { slug: row.sourceSlug, name: row.sourceName },
    fileName: row.fileName,
    fileBytes: row.fileBytes,
    by: row.userName ?? row.keyName,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    bytesRead: row.bytesRead,
    rowsRead: row.rowsRead,
    inserted: row.inserted,
    corrected: row.corrected,
    unchanged: row.unchanged,
    rejected: row.rejected,
    customersCreated: row.customersCreated,
    customersChanged: row.customersChanged,
    rowsPerSecond,
    secondsLeft: secondsLeft(row),
    undoneAt: row.undoneAt?.toISOString() ?? null,
    undoneBy: row.undoneByName,
    canRetry: row.status === 'failed' && hasUpload(row.id),
    canUndo: row.status === 'finished' || row.status === 'failed',
  };
}

function secondsRun({ startedAt, beatAt, finishedAt }: NamedImport): number {
  const end = finishedAt ?? beatAt;
  return startedAt === null || end === null ? 0 : (end.getTime() - startedAt.getTime()) / 1000;
}

function speedOf(row: NamedImport): number | null {
  const seconds = secondsRun(row);
  return seconds > 0 && row.rowsRead > 0 ? Math.round(row.rowsRead / seconds) : null;
}

function secondsLeft(row: NamedImport): number | null {
  const seconds = secondsRun(row);
  if (row.status !== 'running' || seconds <= 0 || row.bytesRead <= 0) return null;
  return Math.round((seconds * (row.fileBytes - row.bytesRead)) / row.bytesRead);
}
