import { DomainError } from '@/lib/errors';

const SAVE_AS_CSV = 'open it in the program that made it and save it as CSV';

/** First bytes of formats that people send by mistake (latin-1), and the way out. */
const FORMATS: readonly (readonly [start: string, name: string, wayOut: string])[] = [
  ['PK\x03\x04', 'a ZIP archive', 'unpack it and send the CSV file within'],
  ['PK\x05\x06', 'an empty ZIP archive', 'send the CSV file itself'],
  ['\x1f\x8b', 'compressed with gzip', 'unpack it (gunzip) and send the CSV file within'],
  ['BZh', 'compressed with bzip2', 'unpack it and send the CSV file within'],
  ['\x28\xb5\x2f\xfd', 'compressed with Zstandard', 'unpack it and send the CSV file within'],
  ['\xfd7zXZ', 'compressed with xz', 'unpack it and send the CSV file within'],
  ["7z\xbc\xaf'", 'a 7-Zip archive', 'unpack it and send the CSV file within'],
  ['Rar!', 'a RAR archive', 'unpack it and send the CSV file within'],
  ['%PDF', 'a PDF document', 'send the table that it was printed from as CSV'],
  ['\xd0\xcf\x11\xe0', 'an old Office document', SAVE_AS_CSV],
  ['{\\rtf', 'a text document (RTF)', SAVE_AS_CSV],
  ['PAR1', 'a Parquet file', 'export it as CSV'],
  ['SQLite format 3', 'an SQLite database', 'export the table as CSV'],
  ['\x89PNG', 'a picture', 'send the table itself as CSV'],
  ['\xff\xd8\xff', 'a picture', 'send the table itself as CSV'],
  ['GIF8', 'a picture', 'send the table itself as CSV'],
  ['\x7fELF', 'a program', 'send a CSV file'],
  ['MZ\x90', 'a program', 'send a CSV file'],
];

const SPREADSHEET =
  /(?:xl\/|\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet)/;

/** Throws `invalid` with the way out where the first bytes are those of another format, or of none made of text. */
export function refuseFormat(head: Buffer): void {
  const start = head.toString('latin1', 0, 4096);
  for (const [magic, name, wayOut] of FORMATS) {
    if (!start.startsWith(magic)) continue;
    if (magic.startsWith('PK') && SPREADSHEET.test(start))
      throw refusal('a spreadsheet (XLSX or ODS)', SAVE_AS_CSV);
    throw refusal(name, wayOut);
  }
}

/** What a text is when it is no table, or null. Some tables do begin like this: ask when the columns are not found. */
export function otherTextFormat(text: string): string | null {
  const start = text.trimStart().slice(0, 200);
  if (/^(?:\{\s*"|\[\s*[[{])/.test(start)) return 'JSON';
  if (/^<(?:\?xml|!doctype|html|[a-z]+[\s>])/i.test(start)) return /html/i.test(start) ? 'a web page' : 'XML';
  return null;
}

function refusal(name: string, wayOut: string): DomainError {
  return new DomainError('invalid', `The file is ${name}, not CSV: ${wayOut}.`);
}
