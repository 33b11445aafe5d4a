import type { CustomerRow, IngestRow, PurchaseRow } from '@/lib/ingest/row';
import type { Problem } from '../cells/problem';
import type { RowParser } from '../mapping/row-parser';
import type { CsvRow } from './csv-reader';
import type { Table } from './open-table';
import { isRejectsFile, reviveCell } from './rejects-file';

/** A row of the file that could not be used, or not all of it. */
export interface RejectedRow {
  line: number;
  cells: string[];
  problems: Problem[];
}

/** What a piece of the file held. */
export interface ParsedBlock {
  /** Rows as they stood, without blank ones: to find the cells of a line that the store refuses. */
  rows: CsvRow[];
  interactions: IngestRow[];
  customers: CustomerRow[];
  purchases: PurchaseRow[];
  rejected: RejectedRow[];
  /** Rows that the mapping's `where` leaves out. */
  leftOut: number;
  bytesRead: number;
}

/** The columns of the file itself: a download of rejected rows that comes back has one more. */
export function ownColumns(table: Table, used: ReadonlySet<string>): string[] {
  return isRejectsFile(table.columns, used) ? table.columns.slice(0, -1) : table.columns;
}

/** Reads a table's rows with a parser, piece by piece. Never throws for what a row holds. */
export async function* parseRows(
  table: Table,
  parser: RowParser,
  used: ReadonlySet<string>,
): AsyncGenerator<ParsedBlock> {
  const columns = ownColumns(table, used);
  const comesBack = columns.length < table.columns.length;
  const places = columns.flatMap((column, at) => (used.has(column) ? [at] : []));
  for await (const block of table.blocks()) {
    const rows = block.rows.filter(isNotBlank);
    const parsed: ParsedBlock = {
      rows,
      interactions: [],
      customers: [],
      purchases: [],
      rejected: [],
      leftOut: 0,
      bytesRead: block.bytesRead,
    };
    for (const row of rows) {
      if (comesBack && row.fault === null) row.cells = revived(row.cells, columns.length);
      const problems: Problem[] = [];
      if (row.fault !== null) problems.push({ kind: `row ${row.fault}`, text: `the row ${row.fault}` });
      else noteRagged(row.cells, columns, problems);
      if (problems.length === 0 && !parser.includes(row.cells)) parsed.leftOut += 1;
      else {
        if (block.suspect) noteDamage(row.cells, table.damaged, places, columns, problems);
        if (problems.length === 0) parseRow(row, parser, parsed, problems);
      }
      if (problems.length > 0) parsed.rejected.push({ line: row.line, cells: row.cells, problems });
    }
    yield parsed;
  }
}

function parseRow(
  { line, cells }: CsvRow,
  parser: RowParser,
  parsed: ParsedBlock,
  problems: Problem[],
): void {
  if (parser.shape === 'customers') {
    parser.parse(line, cells, (row) => void parsed.customers.push(row), problems);
  } else if (parser.shape === 'purchases') {
    parser.parse(line, cells, (row) => void parsed.purchases.push(row), problems);
  } else parser.parse(line, cells, (row) => void parsed.interactions.push(row), problems);
}

function isNotBlank({ cells }: CsvRow): boolean {
  return cells.some((cell) => cell !== '' && cell.trim() !== '');
}

/** Without the reason, and as it was before it was made safe for spreadsheets. */
function revived(cells: readonly string[], width: number): string[] {
  return (cells.length === width + 1 ? cells.slice(0, -1) : cells).map(reviveCell);
}

/** Columns without a name at the end of the head line need no cells. */
function noteRagged(cells: readonly string[], columns: readonly string[], problems: Problem[]): void {
  if (cells.length === columns.length) return;
  const isShort = cells.length < columns.length;
  const beyond = isShort ? columns.slice(cells.length) : cells.slice(columns.length);
  if (beyond.every((text) => text.trim() === '')) return;
  const hint = isShort
    ? `nothing stands under "${columns[cells.length] ?? ''}"`
    : 'a cell that holds the delimiter needs quotation marks';
  problems.push({
    kind: isShort ? 'too few cells' : 'too many cells',
    text: `the row has ${cells.length} cells where the head line has ${columns.length}: ${hint}`,
  });
}

function noteDamage(
  cells: readonly string[],
  damaged: boolean,
  places: readonly number[],
  columns: readonly string[],
  problems: Problem[],
): void {
  for (const at of places) {
    const cell = cells[at] ?? '';
    const column = columns[at] ?? '';
    if (cell.includes('\0'))
      problems.push({ kind: `NUL\n${column}`, text: `${column}: holds a NUL character` });
    else if (damaged && cell.includes('\uFFFD')) {
      problems.push({
        kind: `damaged\n${column}`,
        text: `${column}: holds a byte that is not UTF-8; save the file as UTF-8, or declare its "encoding"`,
      });
    }
  }
}
