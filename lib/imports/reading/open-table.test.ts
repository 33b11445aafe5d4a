import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { temporaryFile } from '@/tests/temporary-file';
import type { CsvRow } from './csv-reader';
import { openTable, type ReadingHints } from './open-table';

const WANTED = new Set(['id', 'comment', 'größe']);
const HEAD = 'id,comment,größe\n';

async function read(content: string | Uint8Array, hints: Partial<ReadingHints> = {}) {
  const table = await openTable(temporaryFile(content), { wanted: WANTED, ...hints });
  const rows: CsvRow[] = [];
  let suspect = false;
  for await (const block of table.blocks()) {
    rows.push(...block.rows);
    suspect ||= block.suspect;
  }
  return {
    ...table.dialect,
    columns: table.columns,
    rows: rows.map(({ cells }) => cells),
    lines: rows.map(({ line }) => line),
    suspect,
  };
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the encoding', () => {
  const text = 'id,comment,größe\n1,Zoë “O’Hara” & Søn,5\n';
  const same = [['1', 'Zoë “O’Hara” & Søn', '5']];
  test.each([
    ['utf-8', Buffer.from(text), undefined],
    ['utf-8', Buffer.from(`\uFEFF${text}`), undefined],
    ['utf-8', Buffer.from(`\uFEFF${text}`), 'windows-1252'],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le'), undefined],
    ['utf-16be', utf16be(`\uFEFF${text}`), undefined],
    ['utf-16le', Buffer.from(text, 'utf16le'), undefined],
    ['utf-16be', utf16be(text), undefined],
    ['utf-16le', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ] as const)('%s is found out (declared or not)', async (encoding, bytes, declared) => {
    expect(await read(bytes, { encoding: declared })).toMatchObject({
      encoding,
      rows: same,
      columns: [...WANTED],
    });
  });

  test('Windows-1252 is what is no UTF-8, even where the first such byte comes late', async () => {
    const filler = 'x,y,z\n'.repeat(60_000);
    const { encoding, rows } = await read(latin(`id,comment,size\n${filler}1,\x93Caf\xe9\x94 \x80 5,2\n`));
    expect(encoding).toBe('windows-1252');
    expect(rows.at(-1)).toEqual(['1', '“Café” € 5', '2']);
  });

  test('another one is read where it is declared', async () => {
    const { rows } = await read(
      Buffer.from([...Buffer.from('id,comment,x\n1,'), 0x83, 0x65, 0x83, 0x58, ...Buffer.from(',2\n')]),
      {
        encoding: 'shift_jis',
      },
    );
    expect(rows).toEqual([['1', 'テス', '2']]);
  });

  test('one broken byte does not make UTF-8 something else', async () => {
    const good = '1,Zoë “O’Hara”,5\n'.repeat(10);
    const { encoding, rows, suspect } = await read(
      Buffer.concat([Buffer.from(HEAD + good), latin('2,caf\xe9,5\n')]),
    );
    expect({ encoding, suspect }).toEqual({ encoding: 'utf-8', suspect: true });
    expect(rows.at(-1)).toEqual(['2', 'caf�', '5']);
    expect(rows[0]).toEqual(['1', 'Zoë “O’Hara”', '5']);
  });

  test('a character cut by the edge of a piece is whole', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const { rows } = await read(`${HEAD}${'a'.repeat(shift)},${'€😀'.repeat(60_000)},1\n`);
      expect(rows[0]?.[1]).toBe('€😀'.repeat(60_000));
    }
  });
});

describe('the delimiter', () => {
  test.each([
    [',', 'id,comment,größe\n1,"a;b|c\td",2\n'],
    [';', 'id;comment;größe\n1;"a;b|c\td";2\n'],
    ['\t', 'id\tcomment\tgröße\n1\ta;b|c,d\t2\n'],
    ['|', 'id|comment|größe\n1|a;b,c\td|2\n'],
    [';', 'sep=;\nid;comment;größe\n1;a;2\n'],
    [';', 'x,y,z,u,v;id;comment;größe\n1;2;3;4\n'],
  ])('%j is the one that shows the columns of the mapping', async (delimiter, text) => {
    const found = await read(text);
    expect(found.delimiter).toBe(delimiter);
    expect(found.rows).toHaveLength(1);
  });

  test('is the declared one, whatever it shows', async () => {
    expect((await read('id,comment;x\n1,2;3\n', { delimiter: ';' })).columns).toEqual(['id,comment', 'x']);
  });
});

describe('the head line', () => {
  test.each([
    ['blank lines above it', '\n\r\n  \nid,comment\n1,2\n', [5]],
    ['names within quotes and with line ends', '"id","com\nment"\n1,2\n', [3]],
    ['blanks around names', ' id , comment \n1,2\n', [2]],
  ])('with %s', async (_, text, lines) => {
    expect((await read(text)).lines).toEqual(lines);
  });

  test('is the same in both Unicode forms', async () => {
    expect((await read('id,gro\u0308ße\n1,2\n')).columns).toEqual(['id', 'größe']);
  });

  test('of three thousand columns', async () => {
    const names = Array.from(
      { length: 3000 },
      (_, n) => `A rather long question number ${n}, which has a comma`,
    );
    const { columns } = await read(`id;${names.map((name) => `"${name}"`).join(';')}\n1;2\n`);
    expect(columns).toHaveLength(3001);
  });
});

describe('what is no table is refused with the way out:', () => {
  const zip = (content: string) => Buffer.concat([latin('PK\x03\x04\x14\0\0\0\b\0'), latin(content)]);
  test.each([
    ['an empty file', '', 'The file is empty.'],
    ['blank lines', '\n \n\r\n', 'it holds blank lines only'],
    ['a ZIP archive', zip('survey.csv'), 'a ZIP archive, not CSV: unpack it'],
    [
      'a spreadsheet',
      zip('[Content_Types].xml xl/workbook.xml'),
      'a spreadsheet (XLSX or ODS), not CSV: open it',
    ],
    ['gzip', gzipSync('id,comment\n'), 'compressed with gzip, not CSV: unpack it'],
    ['PDF', '%PDF-1.7\n', 'a PDF document'],
    ['an old spreadsheet', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'an old Office document'],
    ['JSON', '[{"id": 1, "x": 2}]', 'JSON, not CSV'],
    ['a web page', '<!DOCTYPE html>\n<html><body>Sign in</body></html>', 'a web page, not CSV'],
    ['XML', '<?xml version="1.0"?><rows/>', 'XML, not CSV'],
    ['NUL bytes', Buffer.alloc(1000), 'not text'],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919 + (n >> 3)) % 256)), 'not text'],
    [
      'a head line without an end',
      'x'.repeat(3_000_000),
      'Line 1, the head line, is longer than 1048576 characters',
    ],
    [
      'a head line with an open quotation mark',
      `"id,comment\n${'1,2\n'.repeat(400_000)}`,
      'Line 1, the head line, opens a quotation mark in cell 1',
    ],
  ])('%s', async (_, content, message) => {
    const refused = { name: 'DomainError', code: 'invalid', message: expect.stringContaining(message) };
    await expect(read(content)).rejects.toMatchObject(refused);
  });

  test('a file that is not there', async () => {
    await expect(openTable('/nowhere/file.csv', { wanted: WANTED })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(openTable('/tmp', { wanted: WANTED })).rejects.toMatchObject({ code: 'not_found' });
  });
});
