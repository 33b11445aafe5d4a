import { describe, expect } from 'vitest';
import { callOf, csv, idsIn, line, loadCalls, reasonsIn } from '@/tests/calls-file';
import { test } from '@/tests/fixtures';

describe('a broken row between two good ones', () => {
  const nul = '\0';
  test.for([
    [
      'too few cells',
      'b,ann,2026-03-01\n',
      'the row has 3 cells where the head line has 7: nothing stands under "where"',
    ],
    [
      'too many cells',
      'b,ann,2026-03-01,bill,4,Fine,40,x\n',
      'the row has 8 cells where the head line has 7: a cell that holds the delimiter needs quotation marks',
    ],
    ['a comma that is not quoted', 'b,ann,2026-03-01,bill,4,Fine, but slow,40\n', 'the row has 8 cells'],
    ['another delimiter', 'b;ann;2026-03-01;bill;4;Fine;40\n', 'the row has 1 cells'],
    [
      'an open quotation mark',
      'b,ann,2026-03-01,bill,4,"Fine,40\n',
      'opens a quotation mark in cell 6 and does not close it',
    ],
    [
      'text after a quotation mark',
      'b,ann,2026-03-01,bill,4,"Fine" or so,40\n',
      'goes on after the closing quotation mark of cell 6',
    ],
    [
      'an apostrophe for a quotation mark',
      `b,ann,2026-03-01,bill,4,'Fine, thanks',40\n`,
      'the row has 8 cells',
    ],
    [
      'a row of a million characters',
      `b,ann,2026-03-01,bill,4,${'x'.repeat(1_100_000)},40\n`,
      'is longer than 1048576 characters',
    ],
    [
      'a quoted cell of a million characters',
      `b,ann,2026-03-01,bill,4,"${'x\n'.repeat(550_000)}",40\n`,
      'is longer than 1048576 characters',
    ],
    ['NUL in the id', line(callOf(`b${nul}`)), 'id: holds a NUL character'],
    ['NUL in the customer', line(callOf('b', { who: `an${nul}n` })), 'who: holds a NUL character'],
    ['NUL in the comment', line(callOf('b', { said: nul })), 'said: holds a NUL character'],
    ['NUL in the date', line(callOf('b', { at: `2026-03-01${nul}` })), 'at: holds a NUL character'],
    ['an empty id', line(callOf('')), 'id: is empty'],
    ['a blank id', line(callOf('   ')), 'id: is empty'],
    ['no customer', line(callOf('b', { who: '' })), 'who: is empty'],
    ['no date', line(callOf('b', { at: '' })), 'at: is empty'],
    ['no touchpoint', line(callOf('b', { where: '' })), 'where: is empty'],
    ['an id of 201 characters', line(callOf('b'.repeat(201))), 'is longer than 200 characters'],
    [
      'a day that does not exist',
      line(callOf('b', { at: '2026-02-29' })),
      'at: "2026-02-29" is a day or time that does not exist',
    ],
    ['a month that does not exist', line(callOf('b', { at: '2026-13-01' })), 'does not exist'],
    ['an hour that does not exist', line(callOf('b', { at: '2026-03-01T25:00' })), 'does not exist'],
    ['a day before 1970', line(callOf('b', { at: '1969-12-31' })), 'lies before 1970'],
    ['a day of the year 9999', line(callOf('b', { at: '9999-12-31' })), 'lies in the future'],
    ['a day of the year 0000', line(callOf('b', { at: '0000-01-01' })), 'does not exist'],
    ['a German day', line(callOf('b', { at: '01.03.2026' })), 'declare how it is written with "dateFormat"'],
    ['an American day', line(callOf('b', { at: '3/1/2026' })), 'declare how it is written with "dateFormat"'],
    ['a day in words', line(callOf('b', { at: '1st of March' })), 'is not an ISO 8601 date'],
    ['a day as a spreadsheet counts it', line(callOf('b', { at: '46082' })), 'is not an ISO 8601 date'],
    ['seconds since 1970', line(callOf('b', { at: '1772323200' })), 'is not an ISO 8601 date'],
    ['a zone that does not exist', line(callOf('b', { at: '2026-03-01T10:00+25:00' })), 'does not exist'],
    ['a mark above the scale', line(callOf('b', { mark: '6' })), 'mark: "6" lies outside the scale 1 to 5'],
    ['a mark below the scale', line(callOf('b', { mark: '0' })), 'mark: "0" lies outside the scale 1 to 5'],
    ['a mark below nothing', line(callOf('b', { mark: '-1' })), 'lies outside the scale'],
    ['a mark in words', line(callOf('b', { mark: 'good' })), 'mark: "good" is not a number from 1 to 5'],
    ['a mark with its scale', line(callOf('b', { mark: '4/5' })), 'mark: "4/5" is not a number'],
    ['a mark of two meanings', line(callOf('b', { mark: '1,234' })), 'may mean two numbers'],
    ['a hexadecimal mark', line(callOf('b', { mark: '0x4' })), 'mark: "0x4" is not a number'],
    ['a mark beyond all numbers', line(callOf('b', { mark: '1e999' })), 'mark: "1e999" is not a number'],
    ['a mark of stars', line(callOf('b', { mark: '★★★★' })), 'is not a number'],
    ['an age in words', line(callOf('b', { age: 'forty' })), 'age: "forty" is not a number'],
    [
      'a touchpoint with a slip',
      line(callOf('b', { where: 'bil' })),
      'where: no touchpoint "bil"; the nearest is "bill"',
    ],
    ['a touchpoint of another firm', line(callOf('b', { where: 'lounge' })), 'where: no touchpoint "lounge"'],
    ['a touchpoint in Korean', line(callOf('b', { where: '청구서' })), 'where: no touchpoint "청구서"'],
    [
      'SQL for a touchpoint',
      line(callOf('b', { where: "bill'; drop table imports; --" })),
      'where: no touchpoint "bill-drop-table-imports"',
    ],
    [
      'everything wrong at once',
      line(['', '', 'x', 'y', 'z', '', 'w']),
      /^id: is empty; at: .*; who: is empty; where: .*; age: .*; mark: /,
    ],
  ] as const)('%s', async ([, broken, reason], { db }) => {
    const done = await loadCalls(db, csv([callOf('a')]) + broken + line(callOf('c')));
    expect(await idsIn(db)).toEqual(['a', 'c']);
    expect(done).toMatchObject({ status: 'finished', inserted: 2, rejected: 1, rowsRead: 3 });
    expect((await reasonsIn(db))[0]).toMatch(
      typeof reason === 'string'
        ? new RegExp(reason.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
        : reason,
    );
  });

  test.for([
    ['blank lines', '\n   \n\r\n'],
    ['a row of delimiters', ',,,,,,\n'],
    ['a delimiter too many at the end', 'b,ann,2026-03-01,bill,4,Fine,40,\n'],
    ['blanks around everything', ' b , ann , 2026-03-01 , Bill , 4 , Fine , 40 \n'],
    ['quotation marks around everything', '"b","ann","2026-03-01","bill","4","Fine","40"\n'],
    ['a comment in many lines', 'b,ann,2026-03-01,bill,4,"Fine,\r\n""but""\n\nslow",40\n'],
    ['a decimal comma', 'b,ann,2026-03-01,bill,"4,0",Fine,"40,5"\n'],
    ['no mark, no words and no age', 'b,ann,2026-03-01,bill,,,\n'],
  ] as const)('%s: nothing is broken', async ([, row], { db }) => {
    const done = await loadCalls(db, csv([callOf('a')]) + row + line(callOf('c')));
    expect(done.rejected).toBe(0);
    expect(await idsIn(db)).toEqual(expect.arrayContaining(['a', 'c']));
  });
});
