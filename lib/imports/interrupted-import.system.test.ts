import { stat } from 'node:fs/promises';
import { count, eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { imports } from '@/db/schema/imports';
import { interactions } from '@/db/schema/interactions';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { landed, load, longSurvey, NOW, SURVEY, viewerOn } from '@/tests/import-files';
import { temporaryFile } from '@/tests/temporary-file';
import { getImport } from './get-import';
import { listImports } from './list-imports';
import { retryImport } from './retry-import';
import { runImport } from './run-import';
import { startImport } from './start-import';
import { undoImport } from './undo-import';

const start = (db: Db) =>
  startImport(viewerOn(db), {
    path: temporaryFile(SURVEY.file),
    fileName: '../../etc/passwd',
    mapping: SURVEY.mapping,
  });

describe('an import that was interrupted', () => {
  test('is found dead when its heart has not beaten for a minute', async ({ db }) => {
    await makeCompany(db);
    const id = await start(db);
    expect((await getImport(viewerOn(db, 59), { id })).status).toBe('queued');
    const late = viewerOn(db, 61);
    expect(await listImports(late, { page: 1 })).toMatchObject({
      imports: [{ id, status: 'failed', fileName: 'passwd', error: expect.stringContaining('interrupted') }],
      total: 1,
    });
  });

  test('can be run again from the beginning; its own rows are found as they are', async ({ db }) => {
    await makeCompany(db);
    const path = temporaryFile(SURVEY.file);
    const id = await startImport(viewerOn(db), { path, fileName: 'a.csv', mapping: SURVEY.mapping });
    await runImport(viewerOn(db), { importId: id, path });
    await db.update(imports).set({ status: 'running', beatAt: NOW }).where(eq(imports.id, id));
    await expect(runImport(viewerOn(db), { importId: id, path })).rejects.toMatchObject({ code: 'conflict' });
    await getImport(viewerOn(db, 61), { id });
    await runImport(viewerOn(db), { importId: id, path });
    expect(await getImport(viewerOn(db), { id })).toMatchObject({
      status: 'finished',
      error: null,
      inserted: 0,
      unchanged: 3,
      rejected: 2,
    });
    await undoImport(viewerOn(db), { id });
    expect(await landed(db)).toEqual([]);
  });

  test('cannot be run again once its file is gone, nor undone while it runs', async ({ db }) => {
    await makeCompany(db);
    const id = await start(db);
    await expect(undoImport(viewerOn(db), { id })).rejects.toMatchObject({ code: 'conflict' });
    await expect(retryImport(viewerOn(db), { id })).rejects.toThrow(
      `Import ${id} is queued: only a failed one can be run again.`,
    );
    await db.update(imports).set({ status: 'failed' }).where(eq(imports.id, id));
    await expect(retryImport(viewerOn(db), { id })).rejects.toThrow('no longer here');
    await expect(retryImport(viewerOn(db), { id: 12_345 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('says why it failed when its file has changed under it', async ({ db }) => {
    await makeCompany(db);
    const id = await start(db);
    await expect(
      runImport(viewerOn(db), { importId: id, path: temporaryFile('a,b\n1,2\n') }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await getImport(viewerOn(db), { id })).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('no column "id"'),
    });
  });
});

test('two imports of one file at once lose nothing and write nothing twice', async ({ store }) => {
  await makeCompany(store);
  const content = longSurvey(12_000);
  const done = await Promise.all([load(store, content), load(store, content)]);
  expect(done[0].inserted + done[1].inserted).toBe(24_000);
  expect(done[0].unchanged + done[1].unchanged).toBe(24_000);
  expect(await store.select({ n: count() }).from(interactions)).toEqual([{ n: 24_000 }]);
  const [tallies] = await store.execute(
    sql`select sum(interactions)::int as n, sum(nps_count)::int as nps from daily_tallies`,
  );
  expect(tallies).toEqual({ n: 24_000, nps: 12_000 });
});

test('progress is told batch by batch', async ({ store }) => {
  await makeCompany(store);
  const path = temporaryFile(longSurvey(30_000));
  const seen: number[] = [];
  const { size } = await stat(path);
  const importId = await startImport(viewerOn(store), { path, fileName: 'a.csv', mapping: SURVEY.mapping });
  await runImport(viewerOn(store), {
    importId,
    path,
    onProgress: ({ bytesRead }) => void seen.push(bytesRead),
  });
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(seen.at(-1)).toBe(size);
});
