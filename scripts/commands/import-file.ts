import { basename } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import type { Pool } from '@/db/client';
import type { ImportCounts } from '@/db/queries/imports';
import type { Viewer } from '@/lib/auth/viewer';
import { formatNumber } from '@/lib/format/number';
import { getImport } from '@/lib/imports/get-import';
import { listRejects } from '@/lib/imports/list-rejects';
import { previewImport } from '@/lib/imports/preview-import';
import { runImport } from '@/lib/imports/run-import';
import type { ImportPreview, ImportView } from '@/lib/imports/schema';
import { startImport } from '@/lib/imports/start-import';
import { askForUpkeep } from '@/lib/jobs/ask-for';
import { keepUp } from '@/lib/jobs/keep-up';
import { prepareQueue } from '@/lib/jobs/queue';
import { JOB_WORDS, LONG_JOBS, UPKEEP_JOBS } from '@/lib/jobs/schema';
import { importJourneys } from '@/lib/journeys/import-journeys';
import type { JourneyCounts } from '@/lib/journeys/schema';
import { EXIT } from './explain-failure';
import { printNote } from './output';
import { Progress } from './progress';
import { openRejects, writePieces } from './write-rejects';

/** Left to itself the heap grows up to fourfold between two collections: a large file would cost more memory than a small one. */
const TIGHT_HEAP = '--heap-growing-percent=20';

interface FileGiven {
  /** Its path. */
  file: string;
  bytes: number;
  mapping: unknown;
  /** Path of the file to write rejected rows to. */
  rejects: string | null;
}

/** Creates and changes what a journey file names, and says so. */
export async function importMap(viewer: Viewer, map: unknown): Promise<JourneyCounts> {
  const counts = await importJourneys(viewer, map);
  for (const [kind, { created, changed, unchanged }] of Object.entries(counts)) {
    printNote(`${kind}: ${created} created, ${changed} changed, ${unchanged} as they were`);
  }
  return counts;
}

/** Imports a file with a line of progress, counts customers anew, lays out the comments, and says what became of the rows. */
export async function importFile(
  viewer: Viewer,
  { file, bytes, mapping, rejects }: FileGiven,
): Promise<ImportView> {
  setFlagsFromString(TIGHT_HEAP);
  const id = await startImport(viewer, {
    path: file,
    fileName: basename(file),
    mapping,
  });
  const progress = new Progress(bytes);
  const counts = await runImport(viewer, {
    importId: id,
    path: file,
    onProgress: ({ bytesRead, rowsRead }) => progress.show(bytesRead, rowsRead),
  }).finally(() => progress.end());
  if (rejects !== null) await writePieces(rejects, (await listRejects(viewer, { id })).pieces);
  sayCounts(id, counts, rejects);
  return getImport(viewer, { id });
}

/** Beyond so many rows, reading comments and following journeys is left to the background: it may take minutes. */
const ROWS_DONE_AT_ONCE = 100_000;

/** Does what follows from what was imported, which the app leaves to background jobs. */
export async function followUp({ now }: Viewer, pool: Pool, rows: number): Promise<void> {
  const atOnce = rows <= ROWS_DONE_AT_ONCE;
  const names = UPKEEP_JOBS.filter((name) => atOnce || !LONG_JOBS.includes(name));
  await keepUp(pool, { now, names, onBegin: (name) => printNote(`${JOB_WORDS[name]} …`) });
  if (atOnce) return;
  printNote('Comments are read and journeys followed in the background, by npm start or npm run worker.');
  await prepareQueue(pool);
  await askForUpkeep(pool);
}

/** Reads and checks a file as an import would, and says what it found. */
export async function previewFile(
  viewer: Viewer,
  { file, mapping, rejects }: FileGiven,
): Promise<ImportPreview> {
  const input = { path: file, mapping };
  const out = rejects === null ? null : await openRejects(viewer, rejects, input);
  const preview = await previewImport(viewer, { ...input, ...(out && { onRejected: out.write }) });
  out?.close();
  const { rowsChecked, accepted, rowsRejected, rowsLeftOut, problems, otherProblems } = preview;
  printNote(
    `${formatNumber(rowsChecked)} rows: ${formatNumber(accepted)} to be written from them, ` +
      `${formatNumber(rowsRejected)} rows rejected, ${formatNumber(rowsLeftOut)} left out. Nothing was written.`,
  );
  for (const { text, count, firstLine } of problems) {
    printNote(`  ${formatNumber(count)} × ${text} (first in line ${firstLine})`);
  }
  if (otherProblems > 0) printNote(`  ${formatNumber(otherProblems)} more of other kinds`);
  if (accepted === 0) process.exitCode = EXIT.failed;
  return preview;
}

function sayCounts(id: number, counts: ImportCounts, rejects: string | null): void {
  const { rowsRead, inserted, corrected, unchanged, rejected, customersCreated } = counts;
  const figures = [
    [rowsRead, 'rows read'],
    [inserted, 'written'],
    [corrected, 'corrected'],
    [unchanged, 'unchanged'],
    [customersCreated, 'customers created'],
    [rejected, 'rows rejected'],
  ] as const;
  printNote(`Import ${id}: ${figures.map(([count, what]) => `${formatNumber(count)} ${what}`).join(', ')}.`);
  if (rejected > 0 && rejects === null)
    printNote('See the rejected rows on the page Imports, or import again with --rejects <file>.');
  if (rejected > 0 && inserted + corrected + unchanged === 0) process.exitCode = EXIT.failed;
}
