import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '@/db/client';
import { imports } from '@/db/schema/imports';
import { operator } from '@/lib/auth/viewer';
import { getImport } from '@/lib/imports/get-import';
import { retryImport } from '@/lib/imports/retry-import';
import type { ImportView } from '@/lib/imports/schema';
import { undoImport } from '@/lib/imports/undo-import';
import { uploadImport } from '@/lib/imports/upload-import';
import { uploadFolder, uploadPath } from '@/lib/imports/upload-place';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { launchImport } from './launch-import';
import { prepareQueue } from './queue';

const now = new Date('2026-03-10T10:00:00Z');
const mapping = {
  shape: 'interactions',
  source: { slug: 'calls', name: 'Calls' },
  id: 'id',
  customer: 'who',
  date: 'at',
  touchpoint: 'where',
};
const FILE = 'id,who,at,where\n1,ann,2026-03-01,bill\n2,bob,2026-03-02,moon\n';

/** What was launched, so that no test ends before it. */
const launched: Promise<void>[] = [];
const launch: typeof launchImport = (...words) => {
  const running = launchImport(...words);
  launched.push(running);
  return running;
};

function send(db: Db, { file = FILE, text = JSON.stringify(mapping), dryRun = false } = {}) {
  const body = new FormData();
  body.append('mapping', text);
  body.append('file', new File([file], 'calls.csv'));
  const request = new Request('http://localhost/api/v1/imports', { method: 'POST', body });
  return uploadImport(operator(db, now), { dryRun }, request, launch);
}

async function ended(db: Db, id: number): Promise<ImportView> {
  await Promise.all(launched);
  return getImport(operator(db, now), { id });
}

test('an upload is answered at once and imported afterwards; its file then goes', async ({ store }) => {
  await makeCompany(store);
  await prepareQueue(store);
  const view = await send(store);
  if (!('id' in view)) throw new Error('A dry run came back');
  expect(view).toMatchObject({ fileName: 'calls.csv', fileBytes: FILE.length, canRetry: false });
  expect(await ended(store, view.id)).toMatchObject({ status: 'finished', inserted: 1, rejected: 1 });
  expect(existsSync(uploadPath(view.id))).toBe(false);
});

test('a dry run leaves neither rows nor a file', async ({ store }) => {
  await makeCompany(store);
  await prepareQueue(store);
  const before = readdirSync(await uploadFolder());
  expect(await send(store, { dryRun: true })).toMatchObject({ rowsChecked: 2, rowsRejected: 1, accepted: 1 });
  expect(await store.select().from(imports)).toEqual([]);
  expect(readdirSync(await uploadFolder())).toEqual(before);
});

test('what is refused leaves no file', async ({ store }) => {
  await makeCompany(store);
  await prepareQueue(store);
  const before = readdirSync(await uploadFolder());
  await expect(send(store, { text: '{"shape": ' })).rejects.toThrow('The mapping is not JSON');
  await expect(send(store, { text: '{"shape": "x"}' })).rejects.toMatchObject({
    fields: [{ path: 'shape' }],
  });
  await expect(send(store, { file: 'a,b\n1,2\n' })).rejects.toMatchObject({ code: 'invalid' });
  expect(readdirSync(await uploadFolder())).toEqual(before);
  expect(await store.select().from(imports)).toEqual([]);
});

test('one that failed keeps its file, and can be run again or undone', async ({ store }) => {
  await makeCompany(store);
  await prepareQueue(store);
  const view = await send(store);
  if (!('id' in view)) throw new Error('A dry run came back');
  const { id } = view;
  await ended(store, id);
  // As a process leaves it that was killed half-way.
  await writeFile(uploadPath(id), FILE);
  await store.update(imports).set({ status: 'failed' }).where(eq(imports.id, id));
  const viewer = operator(store, now);
  expect(await getImport(viewer, { id })).toMatchObject({ canRetry: true });
  const path = await retryImport(viewer, { id });
  expect(await getImport(viewer, { id })).toMatchObject({ status: 'queued', error: null });
  void launch(viewer, id, path);
  expect(await ended(store, id)).toMatchObject({
    status: 'finished',
    inserted: 0,
    unchanged: 1,
    rejected: 1,
  });
  await writeFile(uploadPath(id), FILE);
  expect(await undoImport(viewer, { id })).toMatchObject({ status: 'undone', canRetry: false });
  expect(existsSync(uploadPath(id))).toBe(false);
});
