import { stringify } from 'csv-stringify/sync';
import { findImport, pageRejects } from '@/db/queries/imports';
import type { Viewer } from '@/lib/auth/viewer';
import { noSuchImport } from './get-import';
import { neutraliseCell, reasonColumn } from './reading/rejects-file';

const PAGE_ROWS = 1000;
const BYTE_ORDER_MARK = '\uFEFF';

/** The rejected rows of an import as CSV text, in pieces: the columns of the file and one more with the reasons. Throws `not_found`. */
export async function listRejects(
  { db }: Viewer,
  { id }: { id: number },
): Promise<{ fileName: string; pieces: AsyncGenerator<string> }> {
  const row = await findImport(db, id);
  if (row === null) throw noSuchImport(id);
  const columns = row.columns ?? [];
  const write = writerOf(delimiterOf(row.mapping));
  async function* pieces(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + write([[...columns, reasonColumn(columns)]]);
    for (let after = 0; ;) {
      const page = await pageRejects(db, id, after, PAGE_ROWS);
      const last = page.at(-1);
      if (last === undefined) return;
      yield write(page.map(({ cells, reasons }) => cells.concat(reasons.join('; '))));
      after = last.line;
    }
  }
  return { fileName: `rejected-${id}.csv`, pieces: pieces() };
}

/** The delimiter that the mapping insists on, so that the mended file can be read with it. */
export function delimiterOf(mapping: unknown): string {
  const declared: unknown =
    typeof mapping === 'object' && mapping !== null ? Reflect.get(mapping, 'delimiter') : null;
  return typeof declared === 'string' ? declared : ',';
}

export function writerOf(delimiter: string): (rows: string[][]) => string {
  return (rows) =>
    stringify(
      rows.map((cells) => cells.map(neutraliseCell)),
      // Or only a whole CR LF would be quoted, and a lone one end the row.
      { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
    );
}
