import { stringify } from 'csv-stringify/sync';
import { describe, expect } from 'vitest';
import { DomainError } from '@/lib/errors';
import { callOf, csv, HEAD, idsIn, line, loadCalls, reasonsIn } from '@/tests/calls-file';
import { test } from '@/tests/fixtures';

describe('a broken file', () => {
  const rows = csv([callOf('a'), callOf('b')]);
  test.for([
    ['nothing', ''],
    ['one line end', '\n'],
    ['a byte order mark', '\uFEFF'],
    ['a head line', csv([])],
    ['other columns', 'a,b,c\n1,2,3\n'],
    ['no head line', rows.split('\n').slice(1).join('\n')],
    ['a column twice', `id,id,who,at,where,mark,said,age\n1,1,a,2026-03-01,bill,4,x,4\n`],
    ['numbers for names', '1,2,3\n4,5,6\n'],
    ['binary', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0])],
    ['a ZIP archive', Buffer.from('PK\x03\x04 zip', 'latin1')],
    ['JSON', JSON.stringify([{ id: 'a', who: 'ann' }])],
    ['a page', '<html>Sign in</html>'],
    ['a hundred megabytes in one line', 'x'.repeat(100_000_000)],
    ['a quotation mark at its beginning', `"${rows}`],
  ] as const)('of %s is refused in words', async ([, content], { db }) => {
    const error = await loadCalls(db, content).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/^The (file|head)|^Line \d+, the head line/),
    });
    expect(await idsIn(db)).toEqual([]);
  });

  test.for([
    ['in UTF-16', Buffer.from(`\uFEFF${rows}`, 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(rows, 'utf16le')],
    ['in big-endian UTF-16', Buffer.from(`\uFEFF${rows}`, 'utf16le').swap16()],
    ['with a byte order mark', `\uFEFF${rows}`],
    ['in Windows-1252', Buffer.from(rows.replace('Fine', 'sch\xf6n'), 'latin1')],
    ['with tabs', rows.replaceAll(',', '\t')],
    ['with semicolons', rows.replaceAll(',', ';')],
    ['with bars', rows.replaceAll(',', '|')],
    ['with CRLF', rows.replaceAll('\n', '\r\n')],
    ['with CR', rows.replaceAll('\n', '\r')],
    ['with LF and CRLF mixed', rows.replace('\n', '\r\n')],
    ['without a last line end', rows.trimEnd()],
    ['with blank lines at its end', `${rows}\n\n\n`],
    ['with the line that Excel adds', `sep=,\n${rows}`],
    ['with a delimiter too many in its head line', rows.replace('\n', ',\n')],
    [
      'with its columns in another order',
      stringify([HEAD.toReversed(), callOf('a').toReversed(), callOf('b').toReversed()]),
    ],
    [
      'with more columns than are read',
      stringify([
        ['x', ...HEAD, 'x'],
        ['1', ...callOf('a'), '2'],
        ['', ...callOf('b'), ''],
      ]),
    ],
  ] as const)('%s is not broken', async ([, content], { db }) => {
    expect(await loadCalls(db, content)).toMatchObject({ inserted: 2, rejected: 0 });
    expect(await idsIn(db)).toEqual(['a', 'b']);
  });

  test('with a line of a hundred megabytes loses that line', async ({ db }) => {
    const done = await loadCalls(db, `${csv([callOf('a')])}${'x'.repeat(100_000_000)}\n${line(callOf('c'))}`);
    expect(await idsIn(db)).toEqual(['a', 'c']);
    expect(done.rejected).toBe(1);
  });

  test('in which every row is broken keeps them all, with reasons', async ({ db }) => {
    const done = await loadCalls(
      db,
      csv(Array.from({ length: 12_000 }, (_, n) => callOf(`r${n}`, { mark: 'x' }))),
    );
    expect(done).toMatchObject({ status: 'finished', inserted: 0, rejected: 12_000 });
  });

  test('whose bytes are damaged loses the damaged rows', async ({ db }) => {
    const whole = csv([callOf('a', { said: 'Zoë “O’Hara” ✓' }), callOf('b', { said: 'CUT' }), callOf('c')]);
    const bytes = Buffer.from(whole);
    bytes[bytes.indexOf('CUT')] = 0xff;
    expect(await loadCalls(db, bytes)).toMatchObject({ inserted: 2, rejected: 1 });
    expect(await reasonsIn(db)).toEqual([
      'said: holds a byte that is not UTF-8; save the file as UTF-8, or declare its "encoding"',
    ]);
  });
});
