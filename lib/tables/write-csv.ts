import { stringify } from 'csv-stringify/sync';
import type { Table } from './table';

/**
 * A table as CSV (RFC 4180), figures in full precision. Text that a spreadsheet would take for a formula is put behind an apostrophe; numbers
 * are not.
 */
export function writeCsv({ columns, rows }: Table): string {
  return stringify([columns, ...rows], {
    escape_formulas: true,
    record_delimiter: 'windows',
    // Otherwise only a whole CR LF is quoted, and a lone one would end the row for most readers.
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => (value ? 'yes' : 'no') },
  });
}
