import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import type { CustomerRow } from '@/lib/ingest/row';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { readCustomers } from './read-customers';
import type { CustomerFilter } from './schema';

const NOW = new Date('2026-03-20T12:00:00Z');

function read(db: Db, { filter = {}, now = NOW }: { filter?: CustomerFilter; now?: Date } = {}) {
  return readCustomers(operator(db, now), {
    period: { from: '2026-03-01', to: '2026-04-01' },
    previous: null,
    filter,
  });
}

async function loadCustomers(db: Db, rows: Partial<CustomerRow>[]) {
  await makeCompany(db);
  const numbered = rows.map((row, index) => ({ line: index + 2, externalId: `c${index}`, ...row }));
  expect((await ingestCustomers(db, { importId: null }, numbered)).rejections).toEqual([]);
}

describe('churn', () => {
  test.for<[string, Partial<CustomerRow>, number, number]>([
    ['started the day before, still there', { startedOn: '2026-02-28' }, 1, 0],
    ['started on the first day', { startedOn: '2026-03-01' }, 0, 0],
    ['started and left within', { startedOn: '2026-03-02', churnedOn: '2026-03-09' }, 0, 0],
    ['left on the first day', { startedOn: '2025-01-01', churnedOn: '2026-03-01' }, 1, 1],
    ['left the day before', { startedOn: '2025-01-01', churnedOn: '2026-02-28' }, 0, 0],
    ['left on the last day', { startedOn: '2025-01-01', churnedOn: '2026-03-31' }, 1, 1],
    ['left the day after', { startedOn: '2025-01-01', churnedOn: '2026-04-01' }, 1, 0],
    ['left, and came nobody knows when', { churnedOn: '2026-03-10' }, 0, 0],
  ])('of one who %s', async ([, customer, atStart, lost], { db }) => {
    await loadCustomers(db, [{ ...customer, mrr: 10.5 }]);
    expect((await read(db, { now: new Date('2026-05-01T12:00:00Z') })).churn).toEqual({
      atStart,
      lost,
      mrrAtStart: 10.5 * atStart,
      mrrLost: 10.5 * lost,
      mrrSquares: 110.25 * atStart,
      mrrLostSquares: 110.25 * lost,
    });
  });

  test('is of the personas that the filter names, whatever journey and channel it names', async ({ db }) => {
    await loadCustomers(db, [
      { startedOn: '2025-01-01', churnedOn: '2026-03-10', persona: 'students' },
      { startedOn: '2025-01-01', persona: 'families' },
      { startedOn: '2025-01-01' },
    ]);
    const of = async (filter: CustomerFilter) => (await read(db, { filter })).churn;
    expect(await of({})).toMatchObject({ atStart: 3, lost: 1 });
    expect(await of({ personas: ['students'] })).toMatchObject({ atStart: 1, lost: 1 });
    expect(await of({ personas: ['families', 'unassigned'] })).toMatchObject({ atStart: 2, lost: 0 });
    expect(await of({ journeys: ['unheard-of'], channels: ['kiosk'] })).toMatchObject({ atStart: 3 });
  });

  test('the base is as at the end of the period', async ({ db }) => {
    await loadCustomers(db, [
      { startedOn: '2026-03-31', mrr: 1 },
      { startedOn: '2026-04-01', mrr: 2 },
      { startedOn: '2025-01-01', churnedOn: '2026-03-31', mrr: 4 },
      { startedOn: '2025-01-01', churnedOn: '2026-04-01', mrr: 8 },
      { mrr: 16 },
    ]);
    expect((await read(db)).base).toEqual({ customers: 4, active: 2, churned: 1, mrr: 9, mrrLost: 4 });
  });

  test('the running month is counted anew on the next day', async ({ db }) => {
    await loadCustomers(db, [{ startedOn: '2025-01-01', churnedOn: '2026-03-21' }]);
    const march = async (now: Date) => (await read(db, { now })).months.at(-1);
    expect(await march(NOW)).toMatchObject({ month: '2026-03', lost: 0, complete: false });
    expect(await march(new Date('2026-03-21T12:00:00Z'))).toMatchObject({ lost: 1, complete: false });
    expect(await march(new Date('2026-04-01T12:00:00Z'))).toMatchObject({ lost: 1, complete: true });
  });
});
