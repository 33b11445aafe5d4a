import { sql, type SQL } from 'drizzle-orm';
import { expect } from 'vitest';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { makeCompany, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { checkCustomerSets } from './check-customer-sets';
import { refreshCustomerSets } from './refresh-customer-sets';

test.for<[string, SQL, { stale: number; disagree: number }]>([
  ['agree after a refresh', sql`select 1`, { stale: 0, disagree: 0 }],
  [
    'that wait for a refresh are no fault',
    sql`update customer_sets set stale = true`,
    { stale: 3, disagree: 0 },
  ],
  [
    'that miss a customer disagree',
    sql`update customer_sets set seen = answered where grain = 'month'`,
    { stale: 0, disagree: 1 },
  ],
  ['that were never made disagree', sql`update customer_sets set bad = null`, { stale: 0, disagree: 3 }],
  [
    'that are missing disagree',
    sql`delete from customer_sets where grain = 'day'`,
    { stale: 0, disagree: 2 },
  ],
  ['without interactions disagree', sql`delete from interactions`, { stale: 0, disagree: 3 }],
])('sets %s', async ([, change, expected], { db }) => {
  const { source } = await makeCompany(db);
  await ingestInteractions(db, { sourceId: source.id, importId: null }, [
    makeRow({ answers: { csat: 1 } }),
    makeRow({ externalId: 'a2', customer: 'silent', answers: {} }),
    makeRow({ externalId: 'a3', answers: { csat: 1 }, occurredAt: new Date('2026-03-11T10:00:00Z') }),
  ]);
  await refreshCustomerSets(db, { now: new Date('2026-03-20T12:00:00Z') });
  await db.execute(change);
  expect(await checkCustomerSets(db)).toEqual(expected);
});
