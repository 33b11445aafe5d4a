import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { operator } from '@/lib/auth/viewer';
import type { Period } from '@/lib/domain/period';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import type { IngestRow } from '@/lib/ingest/row';
import { makeCompany, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { findCustomers } from './find-customers';
import { readCustomers } from './read-customers';
import { refreshCustomerSets } from './refresh-customer-sets';
import type { CustomerFilter } from './schema';

const NOW = new Date('2026-03-20T12:00:00Z');
const MARCH = { from: '2026-03-01', to: '2026-04-01' };

function read(db: Db, { period = MARCH, previous = null, filter = {}, now = NOW }: Partial<Asked> = {}) {
  return readCustomers(operator(db, now), { period, previous, filter });
}

interface Asked {
  period: Period;
  previous: Period | null;
  filter: CustomerFilter;
  now: Date;
}

async function load(db: Db, rows: Partial<IngestRow>[], timezone = 'Europe/Berlin') {
  const { source } = await makeCompany(db, { timezone });
  const numbered = rows.map((row, index) => makeRow({ externalId: `row ${index}`, ...row }));
  await ingestInteractions(db, { sourceId: source.id, importId: null }, numbered);
  await refreshCustomerSets(db, { now: NOW });
}

const good = { csat: 5 };
const bad = { csat: 1 };

describe('distinct customers and clean journeys', () => {
  test('nobody is counted in an empty store, and the figures say that nothing was counted', async ({
    db,
  }) => {
    const figures = await read(db, { previous: { from: '2026-02-01', to: '2026-03-01' } });
    expect(figures).toMatchObject({
      clean: { answeredCustomers: 0, cleanCustomers: 0 },
      previousClean: { answeredCustomers: 0, cleanCustomers: 0 },
      customers: 0,
      previousCustomers: 0,
      churn: { atStart: 0, lost: 0, mrrAtStart: 0 },
      base: { customers: 0, active: 0, churned: 0, mrr: 0, mrrLost: 0 },
      asOf: null,
    });
    expect(figures.months).toHaveLength(13);
    expect(await read(db)).toMatchObject({
      previousClean: null,
      previousCustomers: null,
      previousChurn: null,
    });
  });

  test('a customer of many contacts counts once, and one bad contact spoils the journey', async ({ db }) => {
    await load(db, [
      { customer: 'a', answers: good },
      { customer: 'a', answers: bad, touchpoint: 'call', occurredAt: new Date('2026-03-02T10:00:00Z') },
      { customer: 'b', answers: good },
      { customer: 'b', answers: good, touchpoint: 'shop', occurredAt: new Date('2026-03-30T10:00:00Z') },
      { customer: 'silent', answers: {} },
    ]);
    const figures = await read(db);
    expect(figures.customers).toBe(3);
    expect(figures.clean).toEqual({ answeredCustomers: 2, cleanCustomers: 1 });
  });

  test('a bad contact outside the period does not spoil the journey within it', async ({ db }) => {
    await load(db, [
      { customer: 'a', answers: good },
      { customer: 'a', answers: bad, occurredAt: new Date('2026-02-20T10:00:00Z') },
    ]);
    expect((await read(db)).clean).toEqual({ answeredCustomers: 1, cleanCustomers: 1 });
    const february = { from: '2026-02-01', to: '2026-03-01' };
    expect((await read(db, { previous: february })).previousClean).toEqual({
      answeredCustomers: 1,
      cleanCustomers: 0,
    });
  });

  test('a bad contact at a touchpoint that the filter leaves out does not count', async ({ db }) => {
    await load(db, [
      { customer: 'a', answers: good },
      { customer: 'a', answers: bad, touchpoint: 'call' },
    ]);
    await db.execute(sql`update touchpoints set channel = 'call_centre' where slug = 'call'`);
    await bumpRevision(db);
    expect((await read(db, { filter: { channels: ['web'] } })).clean.cleanCustomers).toBe(1);
    expect((await read(db, { filter: { channels: ['web', 'call_centre'] } })).clean.cleanCustomers).toBe(0);
    expect((await read(db, { filter: { departments: ['finance'] } })).customers).toBe(1);
    expect((await read(db, { filter: { departments: ['sales'] } })).customers).toBe(0);
    expect((await read(db, { filter: { journeys: ['customer'] } })).customers).toBe(1);
    expect((await read(db, { filter: { journeys: ['unheard-of'] } })).customers).toBe(0);
  });

  test('a customer is of the persona that is the customer’s own', async ({ db }) => {
    await load(db, [
      { customer: 'a', persona: 'families' },
      { customer: 'b', persona: 'students', answers: bad },
      { customer: 'c' },
    ]);
    const of = async (...personas: string[]) => (await read(db, { filter: { personas } })).clean;
    expect(await of('families')).toEqual({ answeredCustomers: 1, cleanCustomers: 1 });
    expect(await of('students')).toEqual({ answeredCustomers: 1, cleanCustomers: 0 });
    expect(await of('unassigned')).toEqual({ answeredCustomers: 1, cleanCustomers: 1 });
    expect(await of('students', 'unassigned')).toEqual({ answeredCustomers: 2, cleanCustomers: 1 });
    expect(await of()).toEqual({ answeredCustomers: 3, cleanCustomers: 2 });
  });

  test.for([
    [
      'Europe/Berlin',
      '2026-03-29',
      '2026-03-28T22:59:59.999Z',
      '2026-03-28T23:00:00Z',
      '2026-03-29T21:59:59.999Z',
      '2026-03-29T22:00:00Z',
    ],
    [
      'Europe/Berlin',
      '2025-10-26',
      '2025-10-25T21:59:59.999Z',
      '2025-10-25T22:00:00Z',
      '2025-10-26T22:59:59.999Z',
      '2025-10-26T23:00:00Z',
    ],
    [
      'America/Los_Angeles',
      '2026-03-08',
      '2026-03-08T07:59:59.999Z',
      '2026-03-08T08:00:00Z',
      '2026-03-09T06:59:59.999Z',
      '2026-03-09T07:00:00Z',
    ],
    [
      'America/Los_Angeles',
      '2025-11-01',
      '2025-11-01T06:59:59.999Z',
      '2025-11-01T07:00:00Z',
      '2025-11-02T06:59:59.999Z',
      '2025-11-02T07:00:00Z',
    ],
    [
      'America/Los_Angeles',
      '2025-11-02',
      '2025-11-02T06:59:59.999Z',
      '2025-11-02T07:00:00Z',
      '2025-11-03T07:59:59.999Z',
      '2025-11-03T08:00:00Z',
    ],
    [
      'Asia/Kathmandu',
      '2026-03-01',
      '2026-02-28T18:14:59.999Z',
      '2026-02-28T18:15:00Z',
      '2026-03-01T18:14:59.999Z',
      '2026-03-01T18:15:00Z',
    ],
  ] as const)(
    'in %s the day %s runs from midnight to midnight',
    async ([timezone, day, ...instants], { db }) => {
      await load(
        db,
        instants.map((instant) => ({ customer: instant, occurredAt: new Date(instant) })),
        timezone,
      );
      const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      expect((await read(db, { period: { from: day, to: next } })).customers).toBe(2);
      expect((await read(db, { period: { from: '2025-01-01', to: day } })).customers).toBe(1);
      expect((await read(db, { period: { from: next, to: '2027-01-01' } })).customers).toBe(1);
    },
  );
});

describe('what is kept', () => {
  const preset = { from: '2026-02-19', to: '2026-03-21' };
  const custom = { from: '2026-01-07', to: '2026-03-05' };
  const asked = { period: preset, previous: { from: '2026-01-20', to: '2026-02-19' }, filter: {} };

  test.for<[string, CustomerFilter]>([
    ['nothing', {}],
    ['a journey', { journeys: ['customer'] }],
    ['a persona', { personas: ['students'] }],
    ['a journey and personas', { journeys: ['customer'], personas: ['families', 'unassigned'] }],
  ])('the usual periods are at hand after a refresh when the filter names %s', async ([, filter], { db }) => {
    await load(db, [{ persona: 'students' }]);
    expect(await findCustomers(operator(db, NOW), { ...asked, filter })).toMatchObject({ stored: true });
    expect((await read(db, { ...asked, filter })).asOf).toBe(NOW.toISOString());
  });

  test('another period is computed once', async ({ db }) => {
    await load(db, [{}]);
    const query = { period: custom, previous: null, filter: { channels: ['web' as const] } };
    expect(await findCustomers(operator(db, NOW), query)).toBeNull();
    const computed = await read(db, query);
    expect(computed.stored).toBe(false);
    expect(await read(db, query)).toEqual({ ...computed, stored: true });
  });

  test('is forgotten when customers change', async ({ db }) => {
    await load(db, [{ customer: 'a' }]);
    expect((await read(db, asked)).base).toMatchObject({ active: 0 });
    await ingestCustomers(db, { importId: null }, [
      { line: 2, externalId: 'a', startedOn: '2026-01-01', mrr: 9.9 },
    ]);
    expect(await read(db, asked)).toMatchObject({ stored: false, base: { active: 1, mrr: 9.9 } });
  });

  test('of another revision goes with the next refresh', async ({ db }) => {
    await load(db, [{}]);
    await read(db, { period: custom });
    await bumpRevision(db);
    await refreshCustomerSets(db, { now: NOW });
    const [row] = await db.execute(sql`
      select count(*)::int as old from stored_readings where revision < (select revision from settings)`);
    expect(row).toEqual({ old: 0 });
    expect(await findCustomers(operator(db, NOW), asked)).not.toBeNull();
  });

  test('an answer that cannot be kept is given all the same', async ({ store }) => {
    await load(store, [{ occurredAt: new Date('2026-02-01T12:00:00Z') }]);
    await store.execute(sql`alter table stored_readings add constraint closed check (false) not valid`);
    expect(await read(store, { period: custom })).toMatchObject({ customers: 1, stored: false });
    expect(await read(store, { period: custom })).toMatchObject({ customers: 1, stored: false });
  });
});
