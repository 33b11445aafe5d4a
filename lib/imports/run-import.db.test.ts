import { asc, count, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { auditLog } from '@/db/schema/audit-log';
import { customers } from '@/db/schema/customers';
import { importRejects } from '@/db/schema/imports';
import { interactions } from '@/db/schema/interactions';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { landed, load, NOW, rejectsOf, SURVEY, viewerOn } from '@/tests/import-files';
import { undoImport } from './undo-import';

describe('a survey', () => {
  test('lands answer by answer; what will not do is kept with its reasons', async ({ db }) => {
    await makeCompany(db);
    const done = await load(db, SURVEY.file);
    expect(done).toMatchObject({
      status: 'finished',
      rowsRead: 4,
      inserted: 3,
      corrected: 0,
      unchanged: 0,
      rejected: 2,
      customersCreated: 2,
      by: null,
      source: SURVEY.mapping.source,
      fileName: 'answers.csv',
      fileBytes: Buffer.byteLength(SURVEY.file),
      bytesRead: Buffer.byteLength(SURVEY.file),
    });
    expect(await landed(db)).toEqual([
      { id: '1:q1', csat: 5, nps: null },
      { id: '1:q2', csat: null, nps: 10 },
      { id: '4:q1', csat: 4, nps: null },
    ]);
    const rejects = await db.select().from(importRejects).orderBy(asc(importRejects.line));
    expect(rejects.map(({ line, reasons }) => [line, reasons])).toEqual([
      [5, ['day: "2026-02-31" is a day or time that does not exist']],
      [6, ['q2: "99" lies outside the scale 0 to 10']],
    ]);
  });

  test('sent again changes nothing; corrected, it changes what differs', async ({ db }) => {
    await makeCompany(db);
    await load(db, SURVEY.file);
    expect(await load(db, SURVEY.file)).toMatchObject({
      inserted: 0,
      corrected: 0,
      unchanged: 3,
      rejected: 2,
      customersChanged: 0,
    });
    expect(await load(db, SURVEY.file.replace('Oslo,5', 'Oslo,1'))).toMatchObject({
      inserted: 0,
      corrected: 1,
      unchanged: 2,
    });
    expect(await landed(db)).toContainEqual({ id: '1:q1', csat: 1, nps: null });
  });

  test('its rejected rows come back mended, with the same mapping', async ({ db }) => {
    await makeCompany(db);
    const { id } = await load(db, SURVEY.file);
    const text = await rejectsOf(db, id);
    expect(text).toBe(
      '\uFEFFid,day,city,q1,q2,reason\r\n' +
        '3,31,Rome,4,3,"day: ""2026-02-31"" is a day or time that does not exist"\r\n' +
        '4,5,,4,99,"q2: ""99"" lies outside the scale 0 to 10"\r\n',
    );
    const again = await load(db, text);
    expect(again).toMatchObject({ rowsRead: 2, inserted: 0, unchanged: 1, rejected: 2 });
    expect(await rejectsOf(db, again.id)).toBe(text);
    const mended = await load(db, text.replace('3,31,', '3,28,').replace(',99,', ',9,'));
    expect(mended).toMatchObject({ rowsRead: 2, inserted: 3, unchanged: 1, rejected: 0 });
    expect((await landed(db)).map((row) => row.id)).toEqual(['1:q1', '1:q2', '3:q1', '3:q2', '4:q1', '4:q2']);
  });

  test('is gone after undo, with its customers; a second undo is refused', async ({ db }) => {
    await makeCompany(db);
    const { id } = await load(db, SURVEY.file);
    expect(await undoImport(viewerOn(db), { id })).toMatchObject({
      status: 'undone',
      undoneAt: NOW.toISOString(),
      canUndo: false,
    });
    expect(await landed(db)).toEqual([]);
    expect(await db.select({ n: count() }).from(customers)).toEqual([{ n: 0 }]);
    await expect(undoImport(viewerOn(db), { id })).rejects.toMatchObject({ code: 'conflict' });
    expect(await load(db, SURVEY.file)).toMatchObject({ inserted: 3 });
  });

  test('is written to the audit log when it starts and when it is undone', async ({ db }) => {
    await makeCompany(db);
    const { id } = await load(db, SURVEY.file);
    await undoImport(viewerOn(db), { id });
    const rows = await db
      .select({ action: auditLog.action, subject: auditLog.subject })
      .from(auditLog)
      .orderBy(auditLog.id);
    expect(rows).toEqual([
      { action: 'import.start', subject: `import:${id}` },
      { action: 'import.undo', subject: `import:${id}` },
    ]);
  });
});

test('interactions without answers are counted, not scored', async ({ db }) => {
  await makeCompany(db);
  const mapping = {
    shape: 'interactions',
    source: SURVEY.mapping.source,
    id: 'n',
    customer: 'who',
    date: 'at',
    touchpoint: 'where',
    where: [{ column: 'type', equals: 'complete' }],
  };
  const rows =
    'n;who;at;where;type\n1;a;2026-01-05 10:00;Bill;start\n1;a;2026-01-05 10:05;Bill;complete\n2;a;2026-01-05 10:05;call;complete\n';
  expect(await load(db, rows, mapping)).toMatchObject({
    rowsRead: 3,
    inserted: 2,
    rejected: 0,
    customersCreated: 1,
  });
  const found = await db.select().from(interactions).orderBy(asc(interactions.sequence));
  expect(found.map(({ sequence, verdict, csat }) => [sequence, verdict, csat])).toEqual([
    [3, null, null],
    [4, null, null],
  ]);
});

test('customers keep the sum of their revenue', async ({ db }) => {
  await makeCompany(db);
  const mapping = {
    shape: 'customers',
    source: SURVEY.mapping.source,
    id: 'id',
    asOf: '2017-09-30',
    tenure: 'tenure',
    status: { column: 'lost', churned: ['Yes'], active: ['No'] },
    mrr: 'fee',
  };
  const file = 'id,tenure,lost,fee\na,1,No,29.85\nb,34,Yes,56.95\nc,0,No,52.55\nd,2,?,53.85\n';
  const done = await load(db, file, mapping);
  expect(done).toMatchObject({ rowsRead: 4, inserted: 3, rejected: 1, customersCreated: 3 });
  const [sums] = await db.execute(
    sql`select sum(mrr)::text as mrr, (count(churned_on))::int as lost from customers`,
  );
  expect(sums).toEqual({ mrr: '139.35', lost: 1 });
  expect(await load(db, file, mapping)).toMatchObject({ inserted: 0, corrected: 0, unchanged: 3 });
});
