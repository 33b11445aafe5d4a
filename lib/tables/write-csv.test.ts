import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabulate } from './table';
import { writeCsv } from './write-csv';

const one = (cell: string | number | boolean | null) => writeCsv({ columns: ['cell'], rows: [[cell]] });

describe('a table as CSV', () => {
  it.each([
    [0.1 + 0.2, '0.30000000000000004'],
    [-1.10205, '-1.10205'],
    [1e-7, '1e-7'],
    [null, ''],
    [true, 'yes'],
    [false, 'no'],
    ['Zoë “O’Hara” & Søn', 'Zoë “O’Hara” & Søn'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['=1+1', "'=1+1"],
    ['+41 44', "'+41 44"],
    ['-1', "'-1"],
    ['@import', "'@import"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['two\nlines', '"two\nlines"'],
  ])('writes %j as %s', (cell, text) => {
    expect(one(cell)).toBe(`cell\r\n${text}\r\n`);
  });

  it('gives every number back as it was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (figure) => {
        const [, [cell = ''] = []] = parse(one(figure));
        expect(Number(cell)).toBe(figure === 0 ? 0 : figure);
      }),
    );
  });

  it('has a head line even without rows', () => {
    expect(writeCsv(tabulate<string>([['word', (word) => word]], []))).toBe('word\r\n');
  });
});
