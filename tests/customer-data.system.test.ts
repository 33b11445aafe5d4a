import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { customers } from '@/db/schema/customers';
import { importRejects } from '@/db/schema/imports';
import { operator } from '@/lib/auth/viewer';
import { anonymiseCustomer } from '@/lib/customer-data/anonymise-customer';
import { exportCustomer } from '@/lib/customer-data/export-customer';
import { listCustomers } from '@/lib/customer-data/list-customers';
import { customerSearch } from '@/lib/customer-data/schema';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { examineStore } from '@/lib/doctor/examine-store';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { ingestPurchases } from '@/lib/ingest/ingest-purchases';
import { revertImport } from '@/lib/ingest/revert-import';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { assignPersonas } from '@/lib/personas/assign-personas';
import { makeCompany, makeImport, makeRow } from './factories';
import { findWords } from './find-words';
import { test } from './fixtures';

const NOW = new Date('2026-03-20T12:00:00Z');

/** Nothing else in the store reads like these. */
const ZOE = {
  externalId: 'kunde-4711',
  name: 'Zoë “O’Hara” & Søn',
  email: 'zoe@example.com',
  attributes: { plan: 'Platinum', towns: ['Kjøbenhavn'] },
};
const WORDS = [
  '4711',
  'O’Hara',
  'zoe@',
  'Platinum',
  'Kjøbenhavn',
  'cousin',
  'Lindegade',
  'bill-again',
  'order-77',
];

/** Zoë with a corrected contact, a silent one, a purchase and a row that could not be used; and Bo, who says nothing of herself. */
async function live(db: Db) {
  const { source } = await makeCompany(db);
  const [first, second] = [await makeImport(db, source.id), await makeImport(db, source.id, 'again.csv')];
  await ingestCustomers(db, { importId: first }, [{ line: 2, ...ZOE, persona: 'families', mrr: 40 }]);
  await ingestCustomers(db, { importId: second }, [
    { line: 2, externalId: ZOE.externalId, mrr: 50, name: 'Zoë O’Hara' },
  ]);
  const contact = (row: Parameters<typeof makeRow>[0]) =>
    makeRow({ customer: ZOE.externalId, externalId: 'kunde-4711:bill', answers: { csat: 1 }, ...row });
  await ingestInteractions(db, { sourceId: source.id, importId: first }, [
    contact({ comment: 'My cousin in Lindegade pays less', reason: 'bill-again' }),
    contact({ externalId: 'kunde-4711:call', touchpoint: 'call', reason: ' BILL-again' }),
    makeRow({ externalId: 'b1', customer: 'bo', comment: 'All well here, thank you' }),
  ]);
  await ingestInteractions(db, { sourceId: source.id, importId: second }, [
    contact({
      comment: 'My cousin in Lindegade pays much less',
      reason: 'bill-again',
      answers: { csat: 2 },
    }),
  ]);
  await ingestPurchases(db, { importId: first }, [
    { line: 2, externalId: 'order-77', customer: ZOE.externalId, purchasedOn: '2026-02-01', amount: 99 },
  ]);
  await db
    .insert(importRejects)
    .values({ importId: second, line: 3, cells: ['x', ` ${ZOE.externalId}`], reasons: ['No date'] });
  await db.execute(sql`update imports set status = 'finished'`);
  await settle(db);
  const [zoe] = await db.select().from(customers).where(eq(customers.externalId, ZOE.externalId));
  if (!zoe) throw new Error('Zoë is not there');
  return { id: zoe.id, first, second, source };
}

async function settle(db: Db): Promise<void> {
  await refreshCustomerSets(db, { now: NOW });
  await refreshVerbatims(db, { now: NOW });
  await mineJourneys(db, { now: NOW });
}

async function faultsOf(db: Db): Promise<string[]> {
  // The log is sealed when a transaction ends.
  await db.execute(sql`set constraints all immediate`);
  const { checks } = await examineStore(operator(db, new Date()));
  return checks.flatMap(({ faults }) => faults.map(({ message }) => message));
}

const FIGURES = [
  'daily_tallies',
  'tally_rollups',
  'customer_sets',
  'answer_tallies',
  'journey_flows',
  'journey_visits',
];

async function figuresOf(db: Db): Promise<Record<string, string[]>> {
  const figures: Record<string, string[]> = {};
  for (const table of FIGURES) {
    const rows = await db.execute(sql`select * from ${sql.identifier(table)}`);
    figures[table] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return figures;
}

describe('a customer', () => {
  test.for(['4711', 'o’hara', 'ZOE@example', ''])('is found by %j', async (search, { db }) => {
    const { id } = await live(db);
    const { customers: found } = await listCustomers(operator(db, NOW), customerSearch.parse({ search }));
    expect(found.find((customer) => customer.id === id)).toMatchObject({
      externalId: ZOE.externalId,
      email: ZOE.email,
      personaName: 'Families',
      contacts: 2,
      comments: 1,
      anonymisedAt: null,
    });
  });

  test.for(['%', 'nobody', '\\'])('is not found by %j', async (search, { db }) => {
    await live(db);
    expect(await listCustomers(operator(db, NOW), { search, page: 1 })).toMatchObject({
      customers: [],
      total: 0,
    });
  });

  test('is handed over whole', async ({ db }) => {
    const { id } = await live(db);
    expect(await exportCustomer(operator(db, NOW), { id })).toMatchObject({
      exportedAt: NOW.toISOString(),
      customer: {
        externalId: ZOE.externalId,
        email: ZOE.email,
        persona: 'families',
        mrr: 50,
        attributes: ZOE.attributes,
      },
      purchases: [{ externalId: 'order-77', purchasedOn: '2026-02-01', amount: 99 }],
      contacts: [
        {
          touchpoint: 'bill',
          csat: 2,
          comment: 'My cousin in Lindegade pays much less',
          reason: 'bill-again',
        },
        { touchpoint: 'call', comment: null },
      ],
      comments: [
        { touchpoint: 'bill', comment: 'My cousin in Lindegade pays much less', sentimentComputed: true },
      ],
    });
    await expect(exportCustomer(operator(db, NOW), { id: id + 99 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('somebody who was anonymised', () => {
  test('is nowhere in the store, the log included, and every figure stays', async ({ db }) => {
    const { id } = await live(db);
    expect(await findWords(db, WORDS)).toEqual([
      'customers',
      'import_changes',
      'import_rejects',
      'interaction_keys',
      'interactions',
      'purchases',
      'verbatims',
    ]);
    const before = await figuresOf(db);
    const ada = operator(db, NOW);
    expect(await anonymiseCustomer(ada, { id, confirmation: ZOE.externalId })).toMatchObject({
      contacts: 2,
      comments: 1,
      purchases: 1,
    });
    expect(await findWords(db, WORDS)).toEqual([]);
    await assignPersonas(db, { now: NOW });
    await settle(db);
    expect(await findWords(db, WORDS)).toEqual([]);
    expect(await figuresOf(db)).toEqual(before);
    expect(await faultsOf(db)).toEqual([]);
    expect(await db.select().from(auditLog)).toMatchObject([
      {
        action: 'customer.anonymise',
        subject: `customer:${id}`,
        before: null,
        after: { contacts: 2, comments: 1, purchases: 1 },
      },
    ]);
    const [left] = await db.select().from(customers).where(eq(customers.id, id));
    expect(left).toMatchObject({ mrr: 50, name: null, email: null, attributes: {}, anonymisedAt: NOW });
    expect(left?.externalId).toMatch(/^anonymous-[\da-f]{32}$/);
    expect(left?.personaId).not.toBeNull();
  });

  test('is not brought back by undoing an import', async ({ db }) => {
    const { id, first, second } = await live(db);
    await anonymiseCustomer(operator(db, NOW), { id, confirmation: ZOE.externalId });
    await revertImport(db, second);
    await settle(db);
    expect(await findWords(db, WORDS)).toEqual([]);
    const [tally] = await db.execute(
      sql`select sum(csat_sum)::int as answers, sum(interactions)::int as contacts from daily_tallies`,
    );
    expect(tally).toEqual({ answers: 7, contacts: 3 });
    await revertImport(db, first);
    await settle(db);
    expect(await findWords(db, WORDS)).toEqual([]);
    expect(await faultsOf(db)).toEqual([]);
  });

  test('is another customer when a file names them again', async ({ db }) => {
    const { id, source } = await live(db);
    await anonymiseCustomer(operator(db, NOW), { id, confirmation: ZOE.externalId });
    const { customersCreated, inserted } = await ingestInteractions(
      db,
      { sourceId: source.id, importId: null },
      [makeRow({ externalId: 'new', customer: ZOE.externalId })],
    );
    expect({ customersCreated, inserted }).toEqual({ customersCreated: 1, inserted: 1 });
    const { customers: found } = await listCustomers(operator(db, NOW), { search: '4711', page: 1 });
    expect(found).toMatchObject([{ contacts: 1, anonymisedAt: null }]);
    expect(found[0]?.id).not.toBe(id);
  });

  test('stays so: once more changes nothing', async ({ db }) => {
    const { id } = await live(db);
    const ada = operator(db, NOW);
    await anonymiseCustomer(ada, { id, confirmation: ` ${ZOE.externalId}` });
    const [before] = await db.select().from(customers).where(eq(customers.id, id));
    expect(await anonymiseCustomer(ada, { id, confirmation: 'whatever' })).toBeNull();
    expect(await db.select().from(customers).where(eq(customers.id, id))).toEqual([before]);
    expect(await db.$count(auditLog)).toBe(1);
  });

  test('was named by whoever did it; nobody is anonymised by a slip', async ({ db }) => {
    const { id } = await live(db);
    const ada = operator(db, NOW);
    const before = await figuresOf(db);
    await expect(anonymiseCustomer(ada, { id, confirmation: 'bo' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'confirmation' }],
    });
    await expect(anonymiseCustomer(ada, { id: id + 99, confirmation: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await figuresOf(db)).toEqual(before);
    expect(await exportCustomer(ada, { id })).toMatchObject({ customer: { name: 'Zoë O’Hara' } });
  });
});
