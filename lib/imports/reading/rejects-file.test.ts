import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRejectsFile, neutraliseCell, reasonColumn, reviveCell } from './rejects-file';

describe('a cell in a download', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+49 30 123', "'+49 30 123"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ["'=1", "''=1"],
    ['-5', '-5'],
    ['+5', '+5'],
    ['-5,5', '-5,5'],
    ['-5.25', '-5.25'],
    ["O'Hara", "O'Hara"],
    ["'quoted'", "'quoted'"],
    ['5', '5'],
    ['', ''],
  ])('%j is written as %j', (cell, written) => {
    expect(neutraliseCell(cell)).toBe(written);
    expect(reviveCell(written)).toBe(cell);
  });

  it('never begins as a formula does, and comes back as it was', () => {
    const any = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', '.') }),
    );
    fc.assert(
      fc.property(any, (cell) => {
        const written = neutraliseCell(cell);
        expect(reviveCell(written)).toBe(cell);
        expect(/^[=+\-@\t\r]/.test(written) && !/^[+-]\d+(?:[.,]\d+)?$/.test(written)).toBe(false);
      }),
    );
  });
});

describe('a file of rejected rows', () => {
  it('is known by its last column, of which the mapping says nothing', () => {
    expect(isRejectsFile(['id', 'reason'], new Set(['id']))).toBe(true);
    expect(isRejectsFile(['id', 'reason'], new Set(['id', 'reason']))).toBe(false);
    expect(isRejectsFile(['reason', 'id'], new Set(['id']))).toBe(false);
    expect(isRejectsFile(['id', 'reason', 'import_reason'], new Set(['id', 'reason']))).toBe(true);
  });

  it('has a column for the reasons that the file has not', () => {
    expect(reasonColumn(['id'])).toBe('reason');
    expect(reasonColumn(['id', 'reason'])).toBe('import_reason');
  });
});
