const CELLS = { id: 'b', who: 'ann', at: '2026-03-01', where: 'bill', mark: '4', said: 'Fine', age: '40' };

const row = (changes: Partial<typeof CELLS>) =>
  `${Object.values({ ...CELLS, ...changes })
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join()}\n`;

/** Rows that cannot be used, between two that can, and the reason that is given. */
export const ROWS: readonly (readonly [name: string, text: string, reason: RegExp])[] = [
  ['too few cells', 'b,ann,2026-03-01\n', /has 3 cells where the head line has 7/],
  ['too many cells', 'b,ann,2026-03-01,bill,4,Fine,40,x\n', /has 8 cells where the head line has 7/],
  ['a comma that is not quoted', 'b,ann,2026-03-01,bill,4,Fine, but slow,40\n', /needs quotation marks/],
  ['another delimiter', 'b;ann;2026-03-01;bill;4;Fine;40\n', /has 1 cells/],
  [
    'text after a quotation mark',
    'b,ann,2026-03-01,bill,4,"Fine" or so,40\n',
    /closing quotation mark of cell 6/,
  ],
  ['a cell of a million letters', row({ said: 'x'.repeat(1_100_000) }), /longer than 1048576 characters/],
  ['NUL in the id', row({ id: 'a\0' }), /id: holds a NUL character/],
  ['NUL in the customer', row({ who: '\0' }), /who: holds a NUL character/],
  ['NUL in the comment', row({ said: 'a\0b' }), /said: holds a NUL character/],
  ['an empty id', row({ id: '' }), /id: is empty/],
  ['a blank id', row({ id: '   ' }), /id: is empty/],
  ['an id of 201 letters', row({ id: 'x'.repeat(201) }), /id.*longer than 200/],
  ['no customer', row({ who: '' }), /who: is empty/],
  ['a customer of 201 letters', row({ who: 'x'.repeat(201) }), /longer than 200/],
  ['no date', row({ at: '' }), /at: is empty/],
  [
    'a day that does not exist',
    row({ at: '2026-02-30' }),
    /at: "2026-02-30" is a day or time that does not exist/,
  ],
  ['a month that does not exist', row({ at: '2026-13-01' }), /does not exist/],
  ['an hour that does not exist', row({ at: '2026-03-01T25:00' }), /does not exist/],
  ['the year 0', row({ at: '0000-01-01' }), /does not exist/],
  ['a day before 1970', row({ at: '1969-12-31' }), /lies before 1970/],
  ['the year 9999', row({ at: '9999-12-31' }), /lies in the future/],
  ['a German day', row({ at: '01.03.2026' }), /declare how it is written with "dateFormat"/],
  ['an American day', row({ at: '3/1/2026' }), /declare how it is written/],
  ['a day in words', row({ at: 'yesterday' }), /is not an ISO 8601 date/],
  ['seconds since 1970', row({ at: '1772323200' }), /is not an ISO 8601 date/],
  ['a zone that does not exist', row({ at: '2026-03-01T10:00+25:00' }), /does not exist/],
  ['SQL for a date', row({ at: 'now(); drop table imports' }), /is not an ISO 8601 date/],
  ['no touchpoint', row({ where: '' }), /where: is empty/],
  ['a touchpoint with a slip', row({ where: 'bil' }), /where: no touchpoint "bil"; the nearest is "bill"/],
  ['a touchpoint that is none', row({ where: 'lounge' }), /where: no touchpoint "lounge"/],
  ['a touchpoint in Korean', row({ where: '청구서' }), /where: no touchpoint "청구서"/],
  ['a touchpoint that is a path', row({ where: '../../etc/passwd' }), /where: no touchpoint/],
  ['a touchpoint that is a script', row({ where: '<script>alert(1)</script>' }), /where: no touchpoint/],
  ['a mark above the scale', row({ mark: '6' }), /mark: "6" lies outside the scale 1 to 5/],
  ['a mark below the scale', row({ mark: '0' }), /lies outside the scale/],
  ['a negative mark', row({ mark: '-4' }), /lies outside the scale/],
  ['a mark in words', row({ mark: 'good' }), /mark: "good" is not a number from 1 to 5/],
  ['a mark with its scale', row({ mark: '4/5' }), /is not a number/],
  ['a mark that is a formula', row({ mark: '=1+1' }), /is not a number/],
  ['a mark that is hexadecimal', row({ mark: '0x4' }), /is not a number/],
  ['a mark beyond all numbers', row({ mark: '1e999' }), /is not a number/],
  ['a mark that is NaN', row({ mark: 'NaN' }), /is not a number/],
  ['a mark of stars', row({ mark: '★★★★' }), /is not a number/],
  ['a mark of two meanings', row({ mark: '1,234' }), /may mean two numbers/],
  ['an age in words', row({ age: 'forty' }), /age: "forty" is not a number/],
  [
    'everything wrong at once',
    ',,x,y,z,,w\n',
    /id: is empty; .*at: .*who: is empty; where: .*; age: .*; mark: /,
  ],
];
