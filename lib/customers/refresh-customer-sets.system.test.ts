import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db, Pool } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { revertImport } from '@/lib/ingest/revert-import';
import { makeCompany, makeImport, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { checkCustomerSets } from './check-customer-sets';
import { readCustomers } from './read-customers';
import { refreshCustomerSets } from './refresh-customer-sets';

const NOW = new Date('2026-03-20T12:00:00Z');
const LATER = new Date('2026-03-20T13:00:00Z');

const figuresOf = (db: Db) =>
  readCustomers(operator(db, LATER), {
    period: { from: '2025-12-01', to: '2026-04-01' },
    previous: null,
    filter: {},
  });

async function makeSource(db: Db) {
  const { source } = await makeCompany(db);
  return { sourceId: source.id, importId: null };
}

const countSets = async (db: Db) =>
  (await db.execute<{ count: number }>(sql`select count(*)::int as count from customer_sets`))[0]?.count;

describe('a refresh', () => {
  test('makes days and months from all interactions, and says how far it is', async ({ db }) => {
    const target = await makeSource(db);
    await ingestInteractions(db, target, [
      makeRow({ externalId: 'january', occurredAt: new Date('2026-01-31T22:59:59Z') }),
      makeRow({ externalId: 'february', occurredAt: new Date('2026-01-31T23:00:00Z') }),
      makeRow({ externalId: 'next day', occurredAt: new Date('2026-02-01T23:00:00Z') }),
    ]);
    const seen: string[] = [];
    await refreshCustomerSets(db, {
      now: NOW,
      onProgress: ({ month, done, of }) => seen.push(`${month} ${done}/${of}`),
    });
    expect(seen).toEqual(['2026-01-01 1/2', '2026-02-01 2/2']);
    expect(await countSets(db)).toBe(5);
    expect(await checkCustomerSets(db)).toEqual({ stale: 0, disagree: 0 });
  });

  test('without anything new leaves the revision and what is kept alone', async ({ db }) => {
    const target = await makeSource(db);
    await ingestInteractions(db, target, [makeRow()]);
    const state = async () =>
      (
        await db.execute(sql`select revision, (select count(*) from stored_readings) as kept from settings`)
      )[0];
    expect(await refreshCustomerSets(db, { now: NOW })).toBe(2);
    const before = await state();
    expect(await refreshCustomerSets(db, { now: LATER })).toBe(0);
    expect(await state()).toEqual(before);
    expect((await figuresOf(db)).asOf).toBe(LATER.toISOString());
  });

  test('answers a quarter to date that is also the last 90 days', async ({ db }) => {
    const target = await makeSource(db);
    await ingestInteractions(db, target, [makeRow()]);
    await refreshCustomerSets(db, { now: new Date('2026-03-31T12:00:00Z') });
    const [row] = await db.execute(sql`
      select count(*)::int as answers from stored_readings where key like '% 2026-01-01 2026-04-01%'`);
    expect(row).toEqual({ answers: 3 });
  });

  test('keeps the days of a month that have not changed', async ({ db }) => {
    const target = await makeSource(db);
    await ingestInteractions(db, target, [on(1, 'a'), on(2, 'b')]);
    await refreshCustomerSets(db, { now: NOW });
    await ingestInteractions(db, target, [on(3, 'c')]);
    expect(await refreshCustomerSets(db, { now: NOW })).toBe(2);
    expect(await checkCustomerSets(db)).toEqual({ stale: 0, disagree: 0 });
    expect((await figuresOf(db)).customers).toBe(3);
  });

  test('deletes sets whose interactions were undone', async ({ db }) => {
    const { sourceId } = await makeSource(db);
    const importId = await makeImport(db, sourceId);
    await ingestInteractions(db, { sourceId, importId }, [
      makeRow(),
      makeRow({ externalId: 'a2', touchpoint: 'call' }),
    ]);
    await ingestInteractions(db, { sourceId, importId: null }, [
      makeRow({ externalId: 'a3', customer: 'other' }),
    ]);
    await refreshCustomerSets(db, { now: NOW });
    expect(await countSets(db)).toBe(4);
    await revertImport(db, importId);
    await refreshCustomerSets(db, { now: NOW });
    expect(await countSets(db)).toBe(2);
    expect(await checkCustomerSets(db)).toEqual({ stale: 0, disagree: 0 });
    expect((await figuresOf(db)).customers).toBe(1);
  });
});

describe('beside writers', () => {
  test('what is marked and not committed stays stale, and is counted by the next refresh', async ({
    store,
  }) => {
    const target = await makeSource(store);
    await ingestInteractions(store, target, [
      makeRow({ customer: 'early' }),
      makeRow({ externalId: 'elsewhere', customer: 'early', touchpoint: 'call' }),
    ]);
    const written = makeGate();
    const refreshed = makeGate();
    const writer = store.transaction(async (tx) => {
      await ingestInteractions(tx, target, [makeRow({ externalId: 'late', customer: 'late' })]);
      written.open();
      await refreshed.opened;
    });
    await written.opened;
    await refreshCustomerSets(store, { now: NOW });
    expect((await figuresOf(store)).asOf).toBeNull();
    refreshed.open();
    await writer;
    expect(await checkCustomerSets(store)).toEqual({ stale: 2, disagree: 0 });
    await refreshCustomerSets(store, { now: LATER });
    expect(await figuresOf(store)).toMatchObject({ customers: 2, asOf: LATER.toISOString() });
  });

  test('a mark that comes while the sets are being made is not lost', async ({ store }) => {
    const target = await makeSource(store);
    await ingestInteractions(store, target, [makeRow({ customer: 'early' })]);
    // Keeps the refresh from reading, after it has claimed the sets and before it writes them.
    const blocked = makeGate();
    const release = makeGate();
    const blocker = store.transaction(async (tx) => {
      await tx.execute(sql`lock table interactions_2026_03 in access exclusive mode`);
      blocked.open();
      await release.opened;
    });
    await blocked.opened;
    const refresh = refreshCustomerSets(store, { now: NOW });
    await untilSomebodyWaits(store, 1);
    const writer = ingestInteractions(store, target, [makeRow({ externalId: 'late', customer: 'late' })]);
    await untilSomebodyWaits(store, 2);
    release.open();
    await Promise.all([blocker, refresh, writer]);
    const { stale, disagree } = await checkCustomerSets(store);
    expect(disagree).toBe(0);
    if (stale > 0) await refreshCustomerSets(store, { now: LATER });
    expect(await figuresOf(store)).toMatchObject({ customers: 2 });
  });

  test('writers and refreshers at once lose nothing and never lock each other out', async ({ store }) => {
    const target = await makeSource(store);
    const writers = [0, 1, 2].map(async (writer) => {
      for (let round = 0; round < 10; round += 1)
        await ingestInteractions(store, target, makeBatch(writer, round));
    });
    const refreshers = [0, 1].map(async () => {
      for (let turn = 0; turn < 15; turn += 1) await refreshCustomerSets(store, { now: NOW });
    });
    await Promise.all([...writers, ...refreshers]);
    expect((await checkCustomerSets(store)).disagree).toBe(0);
    await Promise.all([
      refreshCustomerSets(store, { now: LATER }),
      refreshCustomerSets(store, { now: LATER }),
    ]);
    expect(await checkCustomerSets(store)).toEqual({ stale: 0, disagree: 0 });
    expect(await figuresOf(store)).toMatchObject({ customers: 40 });
  });
});

function on(day: number, customer: string) {
  return makeRow({ externalId: customer, customer, occurredAt: new Date(Date.UTC(2026, 2, day, 12)) });
}

function makeBatch(writer: number, round: number) {
  return Array.from({ length: 30 }, (_, index) =>
    makeRow({
      externalId: `${writer} ${round} ${index}`,
      customer: `c${(writer * 7 + round * 3 + index) % 40}`,
      touchpoint: ['bill', 'call', 'shop'][index % 3] ?? 'bill',
      occurredAt: new Date(Date.UTC(2026, 1, 20 + (index % 15), 12)),
      answers: index % 4 === 0 ? {} : { csat: 1 + ((index + round) % 5) },
    }),
  );
}

async function untilSomebodyWaits(store: Pool, waiting: number): Promise<void> {
  const [row] = await store.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  if ((row?.count ?? 0) < waiting) await untilSomebodyWaits(store, waiting);
}

function makeGate() {
  const gate: { open: () => void; opened: Promise<void> } = { open: nothing, opened: Promise.resolve() };
  gate.opened = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  return gate;
}

function nothing() {}
