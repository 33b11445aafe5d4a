import { closeSync, createWriteStream, openSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Viewer } from '@/lib/auth/viewer';
import { checkMapping } from '@/lib/imports/check-mapping';
import { delimiterOf, writerOf } from '@/lib/imports/list-rejects';
import { openFile } from '@/lib/imports/open-file';
import type { RejectedRow } from '@/lib/imports/reading/parse-rows';
import { reasonColumn } from '@/lib/imports/reading/rejects-file';

const BYTE_ORDER_MARK = '\uFEFF';

/** Writes what arrives in pieces to a file, overwriting it. */
export async function writePieces(path: string, pieces: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path));
}

/** A file of rejected rows as an import would leave it, written as a dry run finds them. */
export async function openRejects(viewer: Viewer, path: string, input: { path: string; mapping: unknown }) {
  const checked = await checkMapping(viewer, input.mapping);
  const { columns } = await openFile(input.path, checked, viewer.now);
  const asCsv = writerOf(delimiterOf(checked.mapping));
  const out = openSync(path, 'w');
  writeSync(out, BYTE_ORDER_MARK + asCsv([[...columns, reasonColumn(columns)]]));
  return {
    // At once, so that a file with nothing but faults does not pile up in memory.
    write: (rows: readonly RejectedRow[]) => {
      const lines = rows.map(({ cells, problems }) =>
        cells.concat(problems.map(({ text }) => text).join('; ')),
      );
      writeSync(out, asCsv(lines));
    },
    close: () => closeSync(out),
  };
}
