import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db, Pool } from '@/db/client';
import { compareDailyTallies } from '@/db/queries/compare-tallies';
import { customers } from '@/db/schema/customers';
import { personas } from '@/db/schema/personas';
import { operator } from '@/lib/auth/viewer';
import type { PersonaRule } from '@/lib/domain/personas/rule';
import { examineStore } from '@/lib/doctor/examine-store';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { ingestPurchases } from '@/lib/ingest/ingest-purchases';
import { makeCompany, makeImport, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { assignPersonas } from './assign-personas';

const NOW = new Date('2026-03-20T10:00:00Z');
const PLAN = { attribute: 'plan' };
const isXl: PersonaRule = { field: PLAN, is: 'eq', value: 'XL' };

const setRule = (db: Db, slug: string, rule: PersonaRule | null) =>
  db.update(personas).set({ rule }).where(eq(personas.slug, slug));

const byPersona = (db: Db) =>
  db.execute<{ slug: string | null; customers: number; interactions: number; good: number }>(sql`
    select p.slug, (select count(*)::int from customers where persona_id is not distinct from k.id) as customers,
      coalesce(sum(t.interactions), 0)::int as interactions, coalesce(sum(t.csat_good), 0)::int as good
    from (select id from personas union all select null) as k (id) left join personas p on p.id = k.id
    left join daily_tallies t on t.persona_id is not distinct from k.id
    group by p.slug, k.id order by p.slug nulls last`);

/** Six customers of plan XL at the bill, four of plan S at the shop, over two months. */
async function makeStore(store: Pool) {
  const { source } = await makeCompany(store);
  const batch = [
    ...makeRows(6, { attributes: { plan: 'XL' }, answers: { csat: 5, sentiment: 0.123456789 } }),
    ...makeRows(4, {
      attributes: { plan: 'S' },
      answers: { csat: 1 },
      touchpoint: 'shop',
      partner: 'dealer',
      occurredAt: new Date('2026-01-31T23:30:00Z'),
    }),
  ];
  await ingestAll(store, source.id, batch, NOW);
  return source.id;
}

describe('assigning personas', () => {
  test('moves customers, their contacts and the tallies, and nothing the second time', async ({ store }) => {
    await makeStore(store);
    await setRule(store, 'families', isXl);
    expect(await assignPersonas(store, { now: NOW })).toEqual({ customers: 10, changed: 6, interactions: 6 });
    expect(await byPersona(store)).toEqual([
      { slug: 'families', customers: 6, interactions: 6, good: 6 },
      { slug: 'students', customers: 0, interactions: 0, good: 0 },
      { slug: null, customers: 4, interactions: 4, good: 0 },
    ]);
    expect(await compareDailyTallies(store)).toMatchObject({ rows: 0 });
    expect(await assignPersonas(store, { now: NOW })).toMatchObject({ changed: 0, interactions: 0 });
    expect(await examineStore(operator(store, NOW))).toMatchObject({ healthy: true });
  });

  test('takes the first that fits, in the order of priority', async ({ store }) => {
    await makeStore(store);
    await setRule(store, 'families', { field: PLAN, exists: true });
    await setRule(store, 'students', isXl);
    await assignPersonas(store, { now: NOW });
    expect(await byPersona(store)).toMatchObject([{ customers: 10 }, { customers: 0 }, { customers: 0 }]);
    await store.update(personas).set({ priority: 0 }).where(eq(personas.slug, 'students'));
    expect(await assignPersonas(store, { now: NOW })).toMatchObject({ changed: 6, interactions: 6 });
    expect(await byPersona(store)).toMatchObject([
      { interactions: 4 },
      { interactions: 6 },
      { interactions: 0 },
    ]);
  });

  test('leaves whoever a source put under a persona without a rule, unless an earlier rule fits', async ({
    store,
  }) => {
    const sourceId = await makeStore(store);
    const given = makeRows(3, { persona: 'students', attributes: { plan: 'S' } });
    const both = makeRows(2, { persona: 'students', attributes: { plan: 'XL' } });
    await ingestAll(store, sourceId, [...given, ...both], NOW);
    await setRule(store, 'families', isXl);
    await assignPersonas(store, { now: NOW });
    expect(await byPersona(store)).toMatchObject([
      { customers: 8, interactions: 8 },
      { customers: 3, interactions: 3 },
      { customers: 4, interactions: 4 },
    ]);
  });

  test('releases whom the changed rule fits no longer', async ({ store }) => {
    await makeStore(store);
    await setRule(store, 'families', isXl);
    await assignPersonas(store, { now: NOW });
    await setRule(store, 'families', { field: PLAN, is: 'eq', value: 'S' });
    expect(await assignPersonas(store, { now: NOW })).toMatchObject({ changed: 10, interactions: 10 });
    expect(await byPersona(store)).toMatchObject([
      { interactions: 4, good: 0 },
      {},
      { interactions: 6, good: 6 },
    ]);
    expect(await compareDailyTallies(store)).toMatchObject({ rows: 0 });
  });

  test('changes nothing where no persona has a rule', async ({ store }) => {
    const sourceId = await makeStore(store);
    await ingestAll(store, sourceId, makeRows(3, { persona: 'students' }), NOW);
    expect(await assignPersonas(store, { now: NOW })).toEqual({ customers: 0, changed: 0, interactions: 0 });
    expect(await byPersona(store)).toMatchObject([{ customers: 0 }, { customers: 3 }, { customers: 10 }]);
  });

  test('after an import looks at the customers that it created or changed', async ({ store }) => {
    const sourceId = await makeStore(store);
    await setRule(store, 'families', isXl);
    const importId = await makeImport(store, sourceId, 'customers.csv');
    const [known] = await store
      .select({ externalId: customers.externalId })
      .from(customers)
      .orderBy(customers.id);
    await ingestCustomers(store, { importId }, [
      { line: 2, externalId: known?.externalId ?? '', mrr: 5 },
      { line: 3, externalId: 'new', attributes: { plan: 'XL' } },
    ]);
    expect(await assignPersonas(store, { now: NOW, importId })).toEqual({
      customers: 2,
      changed: 2,
      interactions: 1,
    });
  });

  test('after an import of purchases looks at the buyers', async ({ store }) => {
    const sourceId = await makeStore(store);
    await setRule(store, 'families', { field: { purchases: 'categories' }, contains: 'books' });
    const importId = await makeImport(store, sourceId, 'orders.csv');
    const [known] = await store.select({ externalId: customers.externalId }).from(customers);
    const { rejections } = await ingestPurchases(store, { importId }, [
      {
        line: 2,
        externalId: 'o1',
        customer: known?.externalId ?? '',
        purchasedOn: '2026-03-01',
        amount: 9,
        category: 'Books',
      },
    ]);
    expect(rejections).toEqual([]);
    expect(await assignPersonas(store, { now: NOW, importId })).toEqual({
      customers: 1,
      changed: 1,
      interactions: 1,
    });
  });

  test('brings contacts home that came before their customer was known', async ({ store }) => {
    const sourceId = await makeStore(store);
    await setRule(store, 'families', isXl);
    await assignPersonas(store, { now: NOW });
    await ingestInteractions(store, { sourceId, importId: null }, [
      makeRow({ externalId: 'late', customer: 'late', persona: 'students' }),
    ]);
    await ingestCustomers(store, { importId: null }, [
      { line: 2, externalId: 'late', attributes: { plan: 'XL' } },
    ]);
    expect(await assignPersonas(store, { now: NOW })).toMatchObject({ changed: 1, interactions: 1 });
    expect(await byPersona(store)).toMatchObject([
      { interactions: 7 },
      { interactions: 0 },
      { interactions: 4 },
    ]);
  });

  test('shows readers the old figures until the new ones are complete, and none of it when killed', async ({
    store,
  }) => {
    await makeStore(store);
    await setRule(store, 'families', isXl);
    const before = await byPersona(store);
    const seen: unknown[] = [];
    const killed = assignPersonas(store, {
      now: NOW,
      onProgress: ({ step }) => {
        seen.push(byPersona(store));
        if (step === 'tallies') throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await Promise.all(seen)).toEqual(seen.map(() => before));
    expect(await byPersona(store)).toEqual(before);
  });

  test('beside ingest ends with tallies that a recount confirms', async ({ store }) => {
    const sourceId = await makeStore(store);
    await setRule(store, 'families', isXl);
    const writer = async () => {
      for (let round = 0; round < 5; round += 1) {
        await ingestInteractions(
          store,
          { sourceId, importId: null },
          makeRows(40, { attributes: { plan: 'XL' } }),
        );
      }
    };
    await Promise.all([
      writer(),
      writer(),
      assignPersonas(store, { now: NOW }),
      assignPersonas(store, { now: NOW }),
    ]);
    await assignPersonas(store, { now: NOW });
    expect(await byPersona(store)).toMatchObject([
      { customers: 406, interactions: 406 },
      {},
      { interactions: 4 },
    ]);
    expect(await compareDailyTallies(store)).toMatchObject({ rows: 0 });
  });

  test('refuses a rule that it does not understand', async ({ store }) => {
    await makeStore(store);
    await store.execute(sql`update personas set rule = '{"moon": 1}'`);
    await expect(assignPersonas(store, { now: NOW })).rejects.toThrow(
      /rule of the persona families cannot be read/,
    );
  });
});
