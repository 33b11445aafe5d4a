import { csvReader, LONGEST_ROW, type CsvRow } from './csv-reader';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A head line is read piece by piece, each as long as all before it, since the text may hold thousands of rows after it. */
const FIRST_PIECE = 16_384;

export interface Head {
  delimiter: string;
  /** The first row that is not blank. */
  row: CsvRow;
}

/** What Excel writes above the head line to name the delimiter. */
const SEPARATOR_LINE = /^sep=([^\r\n])(?:\r\n|\n|\r)/i;

/** Finds the head line, under the delimiter that shows most of the wanted columns; null where the text holds none. */
export function detectHead(
  text: string,
  wanted: ReadonlySet<string>,
  declared: string | undefined,
): Head | null {
  const named = SEPARATOR_LINE.exec(text)?.[1];
  const candidates = named !== undefined ? [named] : declared !== undefined ? [declared] : DELIMITERS;
  const heads = candidates.flatMap(
    (delimiter) => headUnder(text, delimiter, named !== undefined ? 1 : 0) ?? [],
  );
  const score = ({ row }: Head) => {
    const found = row.cells.filter((cell) => wanted.has(columnName(cell))).length;
    return found * 1_000_000 + Math.min(row.cells.length, 999_999);
  };
  return heads.toSorted((one, other) => score(other) - score(one))[0] ?? null;
}

/** A name as files and mappings are compared by it. */
export function columnName(cell: string): string {
  return cell.trim().normalize('NFC');
}

function headUnder(text: string, delimiter: string, skipped: number): Head | null {
  const read = csvReader(delimiter, LONGEST_ROW, 1);
  for (let at = 0, size = FIRST_PIECE; at <= text.length; at += size, size = at) {
    const last = at + size > text.length;
    let [row] = read(text.slice(at, at + size), last);
    for (; row !== undefined; [row] = read('', last)) {
      if (row.line > skipped && row.cells.some((cell) => cell.trim() !== '')) return { delimiter, row };
    }
  }
  return null;
}
