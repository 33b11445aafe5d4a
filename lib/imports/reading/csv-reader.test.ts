import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvReader, type CsvRow } from './csv-reader';

/** Reads in pieces of a size, so that every state is met at the edge of a piece. */
function read(text: string, { delimiter = ',', size = 7, longest = 1000 } = {}): CsvRow[] {
  const reader = csvReader(delimiter, longest);
  const rows: CsvRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...reader(text.slice(at, at + size), false));
  return [...rows, ...reader('', true)];
}

const cellsOf = (rows: CsvRow[]) => rows.map(({ cells }) => cells);
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', ' ', 'a', '\t') }),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));

describe('a well-formed file', () => {
  it.each([
    [
      'plain cells',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end after the last row',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lone CR',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'an empty cell at the end',
      'a,b\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['an empty cell at the end of the file', 'a,', [['a', '']]],
    ['a blank line', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['quotes within quotes', '"say ""hi""",2\n', [['say "hi"', '2']]],
    ['a line end within quotes', '"one\ntwo",2\n', [['one\ntwo', '2']]],
    ['the delimiter within quotes', '"1,5",2\n', [['1,5', '2']]],
    ['blanks around quotes', 'a, "b,c" ,d\n', [['a', 'b,c', 'd']]],
    ['a quotation mark inside a plain cell', '5" screen,2\n', [['5" screen', '2']]],
    ['empty quotes', '"",""\n', [['', '']]],
  ])('with %s', (_, text, expected) => {
    for (const size of [1, 2, 3, 1000]) expect(cellsOf(read(text, { size }))).toEqual(expected);
  });

  it('names the line on which each row begins', () => {
    const rows = read('head\n"two\r\nlines"\n\n"three\n\nlines"\nlast');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4, 5, 8]);
  });

  it('reads back any cells that csv-stringify writes', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        (cells, delimiter, newline, size) => {
          const text = stringify(cells, { delimiter, record_delimiter: newline, quoted: true });
          expect(cellsOf(read(text, { delimiter, size, longest: 100_000 }))).toEqual(cells);
        },
      ),
    );
  });

  it('agrees with csv-parse where that one does not give up', () => {
    const plain = fc.stringMatching(/^[a-z0-9 ',]{0,8}$/);
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (lines, size) => {
        const text = `${lines.join('\n')}\n`;
        expect(cellsOf(read(text, { size }))).toEqual(parse(text, { relax_column_count: true }));
      }),
    );
  });
});

describe('a broken row costs itself only', () => {
  it.each([
    ['text after a closing quotation mark', '1,"a"b,c', 'goes on after the closing quotation mark of cell 2'],
    [
      'a quotation mark that never closes',
      '1,"abc',
      'opens a quotation mark in cell 2 and does not close it',
    ],
  ])('%s', (_, broken, fault) => {
    for (const size of [1, 5, 1000]) {
      const rows = read(`h,i,j\n${broken}\n2,x,y\n3,x,y\n`, { size });
      expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
        [1, 'h', 'i', 'j'],
        [2, broken],
        [3, '2', 'x', 'y'],
        [4, '3', 'x', 'y'],
      ]);
      expect(rows.map((row) => row.fault)).toEqual([null, fault, null, null]);
    }
  });

  it('an unclosed quotation mark far from the end of the file', () => {
    const good = Array.from({ length: 500 }, (_, n) => `${n},fine`);
    const rows = read(['h,i', '1,"open', ...good].join('\n'), { longest: 200, size: 64 });
    expect(rows.filter(({ fault }) => fault !== null).map(({ line }) => line)).toEqual([2]);
    expect(rows).toHaveLength(502);
    expect(rows.at(-1)).toEqual({ line: 502, cells: ['499', 'fine'], fault: null });
  });

  it('an endless line, of which only the beginning is kept', () => {
    for (const size of [64, 100_000]) {
      const rows = read(`h,i\n${'x'.repeat(50_000)}\r\n1,2\r\n`, { longest: 1000, size });
      expect(rows.map(({ line }) => line)).toEqual([1, 2, 3]);
      expect(rows[1]?.fault).toBe('is longer than 1000 characters');
      expect(rows[1]?.cells[0]?.length).toBeLessThan(600);
      expect(rows[2]?.cells).toEqual(['1', '2']);
    }
  });

  it('a closed cell of too many lines counts as one row', () => {
    const rows = read(`h\n"${'line\n'.repeat(300)}"\nlast\n`, { longest: 1000, size: 2000 });
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [2, 'is longer than 1000 characters'],
      [303, null],
    ]);
  });

  it('never throws and never loses a line, whatever the text', () => {
    const noise = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', '\0') });
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: 9 }), (text, size) => {
        const rows = read(text, { size });
        const lines = rows.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].toSorted((one, other) => one - other));
        expect(cellsOf(read(text, { size: 1000 }))).toEqual(cellsOf(rows));
      }),
    );
  });
});
