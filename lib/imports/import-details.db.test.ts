import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { importRejects, imports } from '@/db/schema/imports';
import { operator } from '@/lib/auth/viewer';
import { makeCompany, makeImport } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { REJECTED_ROWS_SHOWN, USED_MAPPINGS_SHOWN } from './details-schema';
import { getImportMapping } from './get-import-mapping';
import { listMappings } from './list-mappings';
import { listRejectedRows } from './list-rejected-rows';

const now = new Date('2026-03-10T10:00:00Z');
const survey = { shape: 'survey', source: { slug: 'survey', name: 'Survey' }, respondent: 'id' };

test('the mapping of an import is shown as text that can be sent again', async ({ db }) => {
  const { source } = await makeCompany(db);
  const id = await makeImport(db, source.id);
  await db.update(imports).set({ mapping: survey }).where(eq(imports.id, id));
  const { mapping } = await getImportMapping(operator(db, now), { id });
  expect(JSON.parse(mapping)).toEqual(survey);
});

test('the first rejected rows come in the order of the file, with the count of all', async ({ db }) => {
  const { source } = await makeCompany(db);
  const id = await makeImport(db, source.id);
  await db
    .update(imports)
    .set({ columns: ['id', 'answer'] })
    .where(eq(imports.id, id));
  const lines = Array.from({ length: REJECTED_ROWS_SHOWN + 5 }, (_, at) => at + 2);
  await db.insert(importRejects).values(
    lines.toReversed().map((line) => ({
      importId: id,
      line,
      cells: [`${line}`, 'x'],
      reasons: ['answer: "x" is no number'],
    })),
  );
  const rejected = await listRejectedRows(operator(db, now), { id });
  expect(rejected.total).toBe(REJECTED_ROWS_SHOWN + 5);
  expect(rejected.columns).toEqual(['id', 'answer']);
  expect(rejected.rows.map(({ line }) => line)).toEqual(lines.slice(0, REJECTED_ROWS_SHOWN));
  expect(rejected.rows[0]).toEqual({ line: 2, cells: ['2', 'x'], reasons: ['answer: "x" is no number'] });
});

test('an import without rejected rows has none, and no columns before the file was looked at', async ({
  db,
}) => {
  const { source } = await makeCompany(db);
  const id = await makeImport(db, source.id);
  expect(await listRejectedRows(operator(db, now), { id })).toEqual({ columns: [], total: 0, rows: [] });
});

test('an import that is not there has neither mapping nor rows', async ({ db }) => {
  const viewer = operator(db, now);
  await expect(getImportMapping(viewer, { id: 7 })).rejects.toMatchObject({ code: 'not_found' });
  await expect(listRejectedRows(viewer, { id: 7 })).rejects.toMatchObject({ code: 'not_found' });
});

test('a mapping used twice is offered once, as used last; the last used comes first', async ({ db }) => {
  const { source } = await makeCompany(db);
  const use = async (mapping: object, fileName: string, day: number) => {
    const id = await makeImport(db, source.id, fileName);
    await db
      .update(imports)
      .set({ mapping, createdAt: new Date(Date.UTC(2026, 2, day)) })
      .where(eq(imports.id, id));
    return id;
  };
  await use(survey, 'march-1.csv', 1);
  const other = await use({ ...survey, respondent: 'no' }, 'march-2.csv', 2);
  const again = await use(survey, 'march-3.csv', 3);
  const { mappings } = await listMappings(operator(db, now));
  expect(
    mappings.map(({ importId, fileName, source: name, usedAt }) => [importId, fileName, name, usedAt]),
  ).toEqual([
    [again, 'march-3.csv', 'Survey', '2026-03-03T00:00:00.000Z'],
    [other, 'march-2.csv', 'Survey', '2026-03-02T00:00:00.000Z'],
  ]);
});

test('no more mappings are offered than one can look through', async ({ db }) => {
  const { source } = await makeCompany(db);
  for (let at = 0; at < USED_MAPPINGS_SHOWN + 3; at += 1) {
    const id = await makeImport(db, source.id);
    await db
      .update(imports)
      .set({ mapping: { ...survey, respondent: `id_${at}` } })
      .where(eq(imports.id, id));
  }
  const { mappings } = await listMappings(operator(db, now));
  expect(mappings).toHaveLength(USED_MAPPINGS_SHOWN);
});
