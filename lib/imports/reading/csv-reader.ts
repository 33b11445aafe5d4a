/** Longest row, in characters: beyond it a quotation mark was not closed, or the file is none of rows. */
export const LONGEST_ROW = 1_048_576;

const LONGEST_EXCERPT = 500;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

export interface CsvRow {
  /** Line of the file on which the row begins; the first is 1. */
  line: number;
  cells: string[];
  /** Why the row is no row, in words; its only cell then is the line as it stands. */
  fault: string | null;
}

/** Takes a file piece by piece, `last` with the last, and gives back the rows that are complete, or the first `most` of them. */
export type CsvReader = (text: string, last: boolean) => CsvRow[];

/**
 * Reads comma-separated values (RFC 4180; LF, CRLF or CR) as text arrives. A broken quotation mark or an endless line costs its own line and not
 * the good ones after it, which is why this is no library: those stop, or swallow the rows up to the next quotation mark.
 */
export function csvReader(delimiter: string, longest = LONGEST_ROW, most = Infinity): CsvReader {
  const separator = delimiter.charCodeAt(0);
  let text = '';
  let last = false;
  let line = 1;
  let skipping = false;
  // Of the row being read:
  let cells: string[] = [];
  let linesInside = 0;
  let fault = '';

  return (piece, isLast) => {
    text += piece;
    last = isLast;
    const rows: CsvRow[] = [];
    let at = 0;
    while (at < text.length && rows.length < most) {
      const next = skipping ? skipLine(at) : readOne(at, rows);
      if (next < 0) break;
      at = next;
    }
    text = text.slice(at);
    return rows;
  };

  /** Adds the row that begins here and returns where the next one does, or −1 when more text is needed. */
  function readOne(start: number, rows: CsvRow[]): number {
    cells = [];
    linesInside = 0;
    fault = '';
    const next = readCells(start);
    const tooLong = (next < 0 ? text.length : next) - start > longest;
    if (fault === '' && tooLong) fault = `is longer than ${longest} characters`;
    if (fault !== '' && next < 0) return readFaultyLine(start, rows);
    if (next < 0) return -1;
    rows.push(
      tooLong
        ? { line, cells: [excerpt(text.slice(start, next), longest)], fault }
        : { line, cells, fault: null },
    );
    line += 1 + linesInside;
    return next;
  }

  function readCells(start: number): number {
    let at = start;
    for (;;) {
      at = readCell(at);
      if (at < 0) return -1;
      if (at >= text.length) return last ? at : -1;
      const code = text.charCodeAt(at);
      if (code === LF) return at + 1;
      if (code === CR) {
        if (at + 1 === text.length && !last) return -1;
        return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
      }
      at += 1;
      if (at >= text.length && !last) return -1;
    }
  }

  /** Adds one cell and returns where it ends: at a delimiter, at the end of the line or of the text. */
  function readCell(start: number): number {
    const first = afterSpaces(start);
    if (text.charCodeAt(first) === QUOTE) return readQuoted(first + 1);
    let end = start;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === separator || code === LF || code === CR) break;
    }
    cells.push(text.slice(start, end));
    return end;
  }

  function readQuoted(start: number): number {
    let value = '';
    let from = start;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) {
        if (last || text.length - start > longest)
          fault = `opens a quotation mark in cell ${cells.length + 1} and does not close it`;
        return -1;
      }
      value += text.slice(from, quote);
      from = quote + 2;
      if (text.charCodeAt(quote + 1) === QUOTE) value += '"';
      else return endQuoted(quote + 1, value);
    }
  }

  function endQuoted(start: number, value: string): number {
    const at = afterSpaces(start);
    const code = text.charCodeAt(at);
    if (at < text.length && code !== separator && code !== LF && code !== CR) {
      fault = `goes on after the closing quotation mark of cell ${cells.length + 1}`;
      return -1;
    }
    if (at >= text.length && !last) return -1;
    linesInside += newlines(value);
    cells.push(value);
    return at;
  }

  function afterSpaces(start: number): number {
    for (let at = start; ; at += 1) if (text.charCodeAt(at) !== SPACE) return at;
  }

  function readFaultyLine(start: number, rows: CsvRow[]): number {
    const end = lineEnd(start);
    if (!last && (end < 0 ? text.length - start <= longest : isHalfLineEnd(end))) return -1;
    skipping = end < 0 && !last;
    const whole = text.slice(start, end < 0 ? text.length : end);
    rows.push({ line, cells: [excerpt(whole, longest)], fault });
    line += 1;
    if (end < 0) return text.length;
    return afterLineEnd(end);
  }

  function skipLine(start: number): number {
    const end = lineEnd(start);
    if (end < 0) return text.length;
    if (isHalfLineEnd(end) && !last) return -1;
    skipping = false;
    return afterLineEnd(end);
  }

  function lineEnd(start: number): number {
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === LF || code === CR) return at;
    }
    return -1;
  }

  /** A CR whose LF may come with the next piece. */
  function isHalfLineEnd(end: number): boolean {
    return text.charCodeAt(end) === CR && end + 1 === text.length;
  }

  function afterLineEnd(end: number): number {
    return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }
}

function newlines(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === LF || (code === CR && value.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}

/** What is kept of a line for the person who mends it: all of it, unless nobody could read it. */
function excerpt(line: string, longest: number): string {
  return line.length <= longest ? line : `${line.slice(0, LONGEST_EXCERPT).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
