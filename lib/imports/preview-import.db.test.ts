import { describe, expect } from 'vitest';
import { auditLog } from '@/db/schema/audit-log';
import { customers } from '@/db/schema/customers';
import { imports } from '@/db/schema/imports';
import { interactions } from '@/db/schema/interactions';
import { sources } from '@/db/schema/sources';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { landed, load, longSurvey, SURVEY, viewerOn } from '@/tests/import-files';
import { temporaryFile } from '@/tests/temporary-file';
import { listImports } from './list-imports';
import { previewImport } from './preview-import';

describe('a dry run', () => {
  test('finds what the import finds, and writes nothing', async ({ db }) => {
    await makeCompany(db);
    const preview = await previewImport(viewerOn(db), {
      path: temporaryFile(SURVEY.file),
      mapping: SURVEY.mapping,
    });
    expect(preview).toMatchObject({
      shape: 'survey',
      encoding: 'utf-8',
      delimiter: ',',
      columns: ['id', 'day', 'city', 'q1', 'q2'],
      unusedColumns: [],
      rowsChecked: 4,
      rowsRejected: 2,
      accepted: 3,
      complete: true,
      problems: [
        { text: 'day: "2026-02-31" is a day or time that does not exist', count: 1, firstLine: 5 },
        { text: 'q2: "99" lies outside the scale 0 to 10', count: 1, firstLine: 6 },
      ],
    });
    expect(preview.sample).toHaveLength(3);
    expect(preview.sample[0]).toMatchObject({
      customer: 'p-1',
      answers: { csat: 5 },
      attributes: { city: 'Oslo' },
    });
    for (const table of [imports, interactions, customers, auditLog])
      expect(await db.select().from(table)).toEqual([]);
    expect(await db.select().from(sources)).toHaveLength(1);
  });

  test('says so where its time runs out first', async ({ db }) => {
    await makeCompany(db);
    const long = longSurvey(100_000);
    const preview = await previewImport(viewerOn(db), {
      path: temporaryFile(long),
      mapping: SURVEY.mapping,
      maxMilliseconds: 0,
    });
    expect(preview.complete).toBe(false);
    expect(preview.rowsChecked).toBeLessThan(100_000);
  });
});

test('a mapping with texts that no store keeps is refused', async ({ db }) => {
  await makeCompany(db);
  const mapping = { ...SURVEY.mapping, attributes: { city: { column: 'city', values: { 'a\0b': 'c' } } } };
  await expect(load(db, SURVEY.file, mapping)).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ path: 'attributes.city.values', message: expect.stringContaining('NUL') }],
  });
});

describe('a file that does not fit', () => {
  test.for([
    [
      'lacks columns',
      'id,day,city,q1,Q2\n1,1,x,5,9\n',
      'columns[1].column: no column "q2" in the file; the nearest is "Q2"',
    ],
    ['has no rows', 'id,day,city,q1,q2\n', 'a head line and no rows'],
    ['is empty', '', 'The file is empty.'],
  ] as const)('because it %s leaves no answers', async ([, content, message], { db }) => {
    await makeCompany(db);
    await expect(load(db, content)).rejects.toThrow(message);
    expect(await landed(db)).toEqual([]);
  });

  test('at its head line is not taken on at all', async ({ db }) => {
    await makeCompany(db);
    await expect(load(db, 'a,b\n1,2\n')).rejects.toMatchObject({ code: 'invalid' });
    expect((await listImports(viewerOn(db), { page: 1 })).total).toBe(0);
  });
});
