import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { DomainError } from '@/lib/errors';
import { csvReader, LONGEST_ROW, type CsvRow } from './csv-reader';
import { columnName, detectHead } from './detect-delimiter';
import { encodingByHead, utf8OrWindows1252, type Encoding } from './detect-encoding';
import { otherTextFormat, refuseFormat } from './refuse-format';

const CHUNK_BYTES = 262_144;

/** Enough for the longest head line in UTF-16. */
const HEAD_BYTES = 2 * LONGEST_ROW;

export interface Dialect {
  encoding: string;
  delimiter: string;
}

/** Rows as they arrive, in pieces of the file. */
export interface Block {
  rows: CsvRow[];
  /** Bytes of the file read so far. */
  bytesRead: number;
  /** Some cell may hold a NUL or a character that was damaged on the way. */
  suspect: boolean;
}

export interface Table {
  dialect: Dialect;
  /** Some bytes do not fit the encoding: a cell with U+FFFD was damaged, not written so. */
  damaged: boolean;
  bytes: number;
  /** Names in the head line, as files and mappings are compared by them. */
  columns: string[];
  headLine: number;
  blocks(): AsyncGenerator<Block>;
}

export interface ReadingHints {
  encoding?: string | undefined;
  delimiter?: string | undefined;
  /** The columns that the mapping names: the delimiter is the one that shows them. */
  wanted: ReadonlySet<string>;
}

/** Looks at a file's form and head line; its rows are read when asked for. Throws `invalid` where it is no table, with the way out. */
export async function openTable(path: string, hints: ReadingHints): Promise<Table> {
  const size = await sizeOf(path);
  if (size === 0) throw new DomainError('invalid', 'The file is empty.');
  const start = await readStart(path);
  refuseFormat(start);
  const encoding =
    encodingByHead(start, hints.encoding) ?? (await scanned(path, hints.encoding === undefined));
  const text = new TextDecoder(encoding.label).decode(start, { stream: start.length < size });
  const head = detectHead(text, hints.wanted, hints.delimiter);
  if (head === null) throw new DomainError('invalid', 'The file is empty: it holds blank lines only.');
  if (head.row.fault !== null) {
    refuseOtherText(text);
    throw new DomainError('invalid', `Line ${head.row.line}, the head line, ${head.row.fault}.`);
  }
  const columns = head.row.cells.map(columnName);
  if (!columns.some((column) => hints.wanted.has(column))) refuseOtherText(text);
  const headLine = head.row.line;
  const { delimiter } = head;
  return {
    dialect: { encoding: encoding.label, delimiter },
    damaged: encoding.damaged,
    bytes: size,
    columns,
    headLine,
    blocks: () => readBlocks(path, encoding, delimiter, headLine),
  };
}

async function* readBlocks(
  path: string,
  encoding: Encoding,
  delimiter: string,
  headLine: number,
): AsyncGenerator<Block> {
  const decoder = new TextDecoder(encoding.label);
  const read = csvReader(delimiter);
  let bytesRead = 0;
  let wasSuspect = false;
  const take = (text: string, last: boolean): Block => {
    const isSuspect = text.includes('\0') || (encoding.damaged && text.includes('\uFFFD'));
    const suspect = isSuspect || wasSuspect;
    const rows = afterHead(read(text, last), headLine);
    // A row may have begun in the piece before.
    wasSuspect = isSuspect || (suspect && rows.length === 0);
    return { rows, bytesRead, suspect };
  };
  for await (const chunk of bytesOf(path)) {
    bytesRead += chunk.length;
    yield take(decoder.decode(chunk, { stream: true }), false);
  }
  yield take(decoder.decode(), true);
}

function afterHead(rows: CsvRow[], headLine: number): CsvRow[] {
  const first = rows[0];
  return first === undefined || first.line > headLine ? rows : rows.filter(({ line }) => line > headLine);
}

async function scanned(path: string, mayBeOther: boolean): Promise<Encoding> {
  return utf8OrWindows1252(bytesOf(path), mayBeOther);
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  yield* stream;
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) throw new DomainError('not_found', 'There is no such file.');
  return found.size;
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseOtherText(text: string): void {
  const format = otherTextFormat(text);
  if (format !== null)
    throw new DomainError('invalid', `The file is ${format}, not CSV: export the table as CSV.`);
  if (text.slice(0, 4096).includes('\0')) {
    throw new DomainError(
      'invalid',
      'The file is not text: it begins with NUL bytes. Export the table as CSV.',
    );
  }
}
