import { refusal } from '@/lib/faults';
import type { CheckedMapping } from './check-mapping';
import { compileMapping } from './mapping/compile-mapping';
import type { RowParser } from './mapping/row-parser';
import { openTable, type Table } from './reading/open-table';
import { ownColumns } from './reading/parse-rows';

/** A file that its mapping fits, ready to be read. */
export interface OpenFile {
  table: Table;
  parser: RowParser;
  /** Columns that the mapping reads. */
  used: ReadonlySet<string>;
  /** Columns of the file, without the reasons that a download of rejected rows adds. */
  columns: string[];
}

/** Looks at the head of a file. Throws `invalid` where it is no table or lacks columns that the mapping names. */
export async function openFile(
  path: string,
  { mapping, known, timezone, columns }: CheckedMapping,
  now: Date,
): Promise<OpenFile> {
  const { encoding, delimiter } = mapping;
  const table = await openTable(path, { encoding, delimiter, wanted: columns });
  const {
    parser,
    columns: used,
    faults,
  } = compileMapping(mapping, { columns: table.columns, known, timezone, now });
  if (faults.length > 0) throw refusal('The file and its mapping: one', faults);
  return { table, parser, used, columns: ownColumns(table, used) };
}
