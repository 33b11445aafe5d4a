import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { customers } from '@/db/schema/customers';
import { purchases } from '@/db/schema/purchases';
import { test } from '@/tests/fixtures';
import { load, rejectsOf, viewerOn } from '@/tests/import-files';
import { undoImport } from './undo-import';

const CUSTOMERS = {
  mapping: {
    shape: 'customers',
    source: { slug: 'crm', name: 'CRM' },
    id: 'no',
    attributes: { interests: { column: 'likes', type: 'list' } },
  },
  file: 'no,likes\nZoë,travel; music;travel\nSøn,\n',
};
const MAPPING = {
  shape: 'purchases',
  source: { slug: 'shop', name: 'Shop' },
  id: 'order',
  customer: 'no',
  date: 'on',
  amount: 'paid',
  category: 'kind',
};
const FILE = 'order,no,on,paid,kind\nA1,Zoë,2026-01-05,19.90,books\nA2,Søn,2026-02-01,5,\n';

const stored = (db: Db) =>
  db
    .select({
      id: purchases.externalId,
      on: purchases.purchasedOn,
      amount: purchases.amount,
      kind: purchases.category,
    })
    .from(purchases)
    .orderBy(asc(purchases.externalId));
const AS_SENT = [
  { id: 'A1', on: '2026-01-05', amount: 19.9, kind: 'books' },
  { id: 'A2', on: '2026-02-01', amount: 5, kind: null },
];

describe('a list of purchases', () => {
  test('lands once, is corrected, and is undone to what was there', async ({ db }) => {
    await load(db, CUSTOMERS.file, CUSTOMERS.mapping);
    expect(await load(db, FILE, MAPPING)).toMatchObject({
      inserted: 2,
      corrected: 0,
      rejected: 0,
      customersChanged: 0,
    });
    expect(await stored(db)).toEqual(AS_SENT);
    expect(await load(db, FILE, MAPPING)).toMatchObject({ inserted: 0, unchanged: 2 });
    const corrected = await load(
      db,
      FILE.replace('19.90', '29.90').concat('A3,Zoë,2026-02-02,1,toys\n'),
      MAPPING,
    );
    expect(corrected).toMatchObject({ inserted: 1, corrected: 1, unchanged: 1 });
    await undoImport(viewerOn(db), { id: corrected.id });
    expect(await stored(db)).toEqual(AS_SENT);
  });

  test('keeps what cannot be used with the reason', async ({ db }) => {
    await load(db, CUSTOMERS.file, CUSTOMERS.mapping);
    const bad = 'order,no,on,paid,kind\nB1,nobody,2026-01-05,1,\nB2,Zoë,,1,\nB3,Zoë,2026-01-05,-1,\n';
    const { id, rejected, inserted } = await load(db, bad, MAPPING);
    expect({ rejected, inserted }).toEqual({ rejected: 3, inserted: 0 });
    const rejects = await rejectsOf(db, id);
    expect(rejects).toContain('No customer ""nobody"" is known; import the list of customers first');
    expect(rejects).toContain('on: is empty');
    expect(rejects).toContain('is not a number from 0 to');
  });

  test('keeps a customer whom another import brought and only purchases speak of', async ({ db }) => {
    const list = await load(db, CUSTOMERS.file, CUSTOMERS.mapping);
    await load(db, FILE, MAPPING);
    await undoImport(viewerOn(db), { id: list.id });
    expect(await stored(db)).toEqual(AS_SENT);
    expect(await db.select({ id: customers.externalId }).from(customers)).toHaveLength(2);
  });
});

test('a list of attributes is kept as one, and the same again changes nothing', async ({ db }) => {
  await load(db, CUSTOMERS.file, CUSTOMERS.mapping);
  const [first] = await db
    .select({ attributes: customers.attributes })
    .from(customers)
    .orderBy(asc(customers.id));
  expect([{ interests: ['travel', 'music'] }, {}]).toContainEqual(first?.attributes);
  expect(await load(db, CUSTOMERS.file, CUSTOMERS.mapping)).toMatchObject({ corrected: 0, unchanged: 2 });
});
