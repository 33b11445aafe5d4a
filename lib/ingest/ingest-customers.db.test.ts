import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { makeCompany, makeImport } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestCustomers } from './ingest-customers';
import { revertImport } from './revert-import';
import type { CustomerRow } from './row';

const row = (fields: Partial<CustomerRow> = {}): CustomerRow => ({ line: 2, externalId: 'c1', ...fields });

describe('a batch of customers', () => {
  test('creates new ones and keeps of known ones what the row does not state', async ({ db }) => {
    await makeCompany(db);
    await ingestCustomers(db, { importId: null }, [
      row({ name: 'Zoë', mrr: 29.85, startedOn: '2024-02-29', attributes: { plan: 'S', roaming: true } }),
    ]);
    const counts = await ingestCustomers(db, { importId: null }, [
      row({ churnedOn: '2025-01-01', churnReason: 'price', attributes: { plan: 'XL' } }),
      row({ line: 3, externalId: 'c2', persona: 'students' }),
    ]);
    expect(counts).toMatchObject({ inserted: 1, corrected: 1, unchanged: 0, rejections: [] });
    const [customer] = await db.execute(sql`
      select name, mrr, started_on::text, churned_on::text, churn_reason, attributes from customers where external_id = 'c1'`);
    expect(customer).toEqual({
      name: 'Zoë',
      mrr: '29.85',
      started_on: '2024-02-29',
      churned_on: '2025-01-01',
      churn_reason: 'price',
      attributes: { plan: 'XL', roaming: true },
    });
  });

  test('that arrives again changes nothing', async ({ db }) => {
    await makeCompany(db);
    const rows = [
      row({ mrr: 0.1 + 0.2, attributes: { plan: 'S' } }),
      row({ externalId: 'c2', email: 'a@b.example' }),
    ];
    await ingestCustomers(db, { importId: null }, rows);
    expect(await ingestCustomers(db, { importId: null }, rows)).toMatchObject({
      inserted: 0,
      corrected: 0,
      unchanged: 2,
    });
  });

  test('returns what cannot be, and writes the rest', async ({ db }) => {
    await makeCompany(db);
    await ingestCustomers(db, { importId: null }, [row({ startedOn: '2025-06-01' })]);
    const { rejections, inserted } = await ingestCustomers(db, { importId: null }, [
      row({ churnedOn: '2025-05-31' }),
      row({ line: 3, externalId: 'c2', startedOn: '2025-01-02', churnedOn: '2025-01-01' }),
      row({ line: 4, externalId: 'c3', mrr: -1 }),
      row({ line: 5, externalId: 'c4', persona: 'martians' }),
      row({ line: 6, externalId: 'c5' }),
    ]);
    expect(inserted).toBe(1);
    expect(rejections.toSorted((one, other) => one.line - other.line)).toEqual([
      { line: 2, reason: 'Churned on 2025-05-31, before the start on 2025-06-01' },
      { line: 3, reason: 'Churned on 2025-01-01, before the start on 2025-01-02' },
      { line: 4, reason: 'The MRR -1 is not an amount of 0 or more' },
      { line: 5, reason: 'No persona "martians" exists' },
    ]);
  });

  test('can be taken back: new ones go, changed ones are as before', async ({ db }) => {
    const { source } = await makeCompany(db);
    await ingestCustomers(db, { importId: null }, [row({ mrr: 10, name: 'Before' })]);
    const importId = await makeImport(db, source.id);
    await ingestCustomers(db, { importId }, [row({ mrr: 20, name: 'After' }), row({ externalId: 'new' })]);
    await revertImport(db, importId);
    const left = await db.execute(sql`select external_id, name, mrr from customers`);
    expect([...left]).toEqual([{ external_id: 'c1', name: 'Before', mrr: '10.00' }]);
  });

  test('written by several at once ends in one of each', async ({ store }) => {
    await makeCompany(store);
    const rows = Array.from({ length: 200 }, (_, index) => row({ externalId: `c${index}`, mrr: index }));
    await Promise.all(
      [rows, rows.toReversed(), rows].map((batch) => ingestCustomers(store, { importId: null }, batch)),
    );
    const [sum] = await store.execute(
      sql`select count(*)::int as count, sum(mrr)::int as mrr from customers`,
    );
    expect(sum).toEqual({ count: 200, mrr: 19900 });
  });
});
