import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db, Pool } from '@/db/client';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import { rebuildTallies } from '@/db/queries/rebuild-tallies';
import { auditLog } from '@/db/schema/audit-log';
import { journeys } from '@/db/schema/journeys';
import { settings } from '@/db/schema/settings';
import { operator } from '@/lib/auth/viewer';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { examineStore } from '@/lib/doctor/examine-store';
import { repairStore } from '@/lib/doctor/repair-store';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { revertImport } from '@/lib/ingest/revert-import';
import type { IngestRow } from '@/lib/ingest/row';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { changeSettings } from '@/lib/settings/change-settings';
import { changeRetention } from '@/lib/settings/change-retention';
import { dropOldContacts } from '@/lib/settings/drop-old-contacts';
import { previewRetention } from '@/lib/settings/preview-retention';
import { recountDays } from '@/lib/settings/recount-days';
import { makeCompany, makeImport, makeRow } from './factories';
import { test } from './fixtures';

const NOW = new Date('2026-06-15T12:00:00Z');
const HOUR = 3_600_000;

/** A contact every 22 hours from January to May, so that many lie at the edges of days and months; every third has a comment. */
const CONTACTS: readonly IngestRow[] = Array.from({ length: 162 }, (_, index) =>
  makeRow({
    externalId: `r${index}`,
    customer: `c${index % 11}`,
    touchpoint: ['bill', 'call', 'shop'][index % 3] ?? 'bill',
    occurredAt: new Date(Date.parse('2026-01-01T00:30:00Z') + index * 22 * HOUR),
    answers: index % 5 === 0 ? {} : { csat: (index % 5) + 1 },
    ...(index % 4 === 0 && { partner: 'dealer' }),
    ...(index % 3 === 0 && { comment: 'The bill is wrong again, and nobody answers' }),
  }),
);

async function fill(db: Db, timezone: string): Promise<{ sourceId: number; importId: number }> {
  const { source } = await makeCompany(db, { timezone });
  await db.update(journeys).set({ gapDays: 30 });
  const importId = await makeImport(db, source.id);
  await db.execute(sql`update imports set status = 'finished'`);
  const { rejections } = await ingestInteractions(db, { sourceId: source.id, importId }, CONTACTS);
  expect(rejections).toEqual([]);
  await bringUpToDate(db);
  return { sourceId: source.id, importId };
}

async function bringUpToDate(db: Db): Promise<void> {
  await refreshCustomerSets(db, { now: NOW });
  await refreshVerbatims(db, { now: NOW });
  await mineJourneys(db, { now: NOW });
}

const BY_DAY = [
  'daily_tallies',
  'tally_rollups',
  'partner_rollups',
  'customer_sets',
  'answer_tallies',
  'theme_tallies',
];
const TABLES = {
  daily_tallies: 'day, touchpoint_id, persona_id, partner_id',
  tally_rollups: 'grain, start, touchpoint_id',
  partner_rollups: 'grain, start, touchpoint_id, partner_id',
  customer_sets: 'grain, start, touchpoint_id',
  answer_tallies: 'grain, start, touchpoint_id, answer',
  theme_tallies: 'grain, start, touchpoint_id, theme_id',
  journey_tallies: 'journey_id, everyone, month, persona_id',
  journey_flows: 'journey_id, everyone, month, persona_id, from_touchpoint_id, to_touchpoint_id',
};

/** Everything that figures are read from. */
async function figuresOf(db: Db): Promise<Record<string, string[]>> {
  const read = await Promise.all(
    Object.entries(TABLES).map(async ([table, order]) => {
      const rows = await db.execute(sql.raw(`select * from ${table} order by ${order}`));
      return [table, rows.map((row) => JSON.stringify(row))] as const;
    }),
  );
  return Object.fromEntries(read);
}

async function faultsOf(db: Db): Promise<string[]> {
  const { checks } = await examineStore(operator(db, new Date()));
  return checks.flatMap(({ faults }) => faults.map(({ message }) => message));
}

async function keep(db: Db, months: number | null): Promise<void> {
  const [row] = await db.select().from(settings);
  await changeRetention(operator(db, NOW), {
    version: row?.version ?? 0,
    months,
    confirmation: row?.name ?? '',
  });
}

describe('another timezone', () => {
  test.for([
    ['Europe/Berlin', 'America/New_York'],
    ['America/New_York', 'Asia/Kathmandu'],
    ['UTC', 'Pacific/Kiritimati'],
  ] as const)('from %s to %s and back gives the figures that there were', async ([from, to], { store }) => {
    await fill(store, from);
    const before = await figuresOf(store);
    await changeSettings(operator(store, NOW), { version: 1, timezone: to });
    expect(await figuresOf(store)).toEqual(before);
    const steps = new Set<string>();
    expect(await recountDays(store, { now: NOW, onProgress: ({ step }) => void steps.add(step) })).toBe(true);
    expect([...steps]).toEqual(['tallies', 'customers', 'comments', 'journeys']);
    expect(await store.select().from(settings)).toMatchObject([{ timezone: to, nextTimezone: null }]);
    expect(await faultsOf(store)).toEqual([]);
    const after = await figuresOf(store);
    expect(BY_DAY.filter((table) => after[table]?.join() === before[table]?.join())).toEqual([]);
    expect(await store.select().from(auditLog)).toMatchObject([
      { action: 'settings.change' },
      { action: 'settings.recount_days', before: { timezone: from }, after: { timezone: to } },
    ]);
    await changeSettings(operator(store, NOW), { version: 2, timezone: from });
    await recountDays(store, { now: NOW });
    expect(await figuresOf(store)).toEqual(before);
  });

  test('is not counted by before somebody asks for it', async ({ db }) => {
    await fill(db, 'Europe/Berlin');
    const before = await figuresOf(db);
    expect(await recountDays(db, { now: NOW })).toBe(false);
    expect(await figuresOf(db)).toEqual(before);
  });

  test('leaves everything as it was where the recount does not come to its end', async ({ store }) => {
    await fill(store, 'Europe/Berlin');
    const before = await figuresOf(store);
    await changeSettings(operator(store, NOW), { version: 1, timezone: 'Asia/Tokyo' });
    const killed = recountDays(store, {
      now: NOW,
      onProgress: ({ step }) => {
        if (step === 'comments') throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await figuresOf(store)).toEqual(before);
    expect(await store.select().from(settings)).toMatchObject([
      { timezone: 'Europe/Berlin', nextTimezone: 'Asia/Tokyo' },
    ]);
  });
});

describe('contacts that are older than is kept', () => {
  test('are foretold month by month, and nothing goes by that', async ({ db }) => {
    await fill(db, 'Europe/Berlin');
    const before = await figuresOf(db);
    const preview = await previewRetention(operator(db, NOW), { months: 3 });
    expect(preview).toMatchObject({
      keptFrom: '2026-03-01',
      partitions: [{ month: '2026-01-01' }, { month: '2026-02-01' }],
    });
    const going = preview.partitions.reduce((sum, { interactions }) => sum + interactions, 0);
    expect(going + preview.staying).toBe(CONTACTS.length);
    expect(await figuresOf(db)).toEqual(before);
  });

  test.for(['Europe/Berlin', 'America/New_York', 'UTC'])(
    'go with their comments, and every figure stays (%s)',
    async (timezone, { store }) => {
      await fill(store, timezone);
      const before = await figuresOf(store);
      expect(await dropOldContacts(store, { now: NOW })).toEqual([]);
      await keep(store, 3);
      const dropped = await dropOldContacts(store, { now: NOW });
      expect(dropped).toEqual(['2026-01-01', '2026-02-01']);
      expect(await figuresOf(store)).toEqual(before);
      const [left] = await store.execute(sql`
        select (select min(occurred_at) >= '2026-03-01Z' from interactions) as contacts,
          (select min(occurred_at) >= '2026-03-01Z' from verbatims) as comments,
          (select count(*) from interactions) = (select count(*) from interaction_keys) as keys`);
      expect(left).toEqual({ contacts: true, comments: true, keys: true });
      expect(await faultsOf(store)).toEqual([]);
      expect((await store.select().from(auditLog)).at(-1)).toMatchObject({
        action: 'contacts.drop',
        after: { months: dropped },
      });
      expect(await dropOldContacts(store, { now: NOW })).toEqual([]);
    },
  );

  test.for(['Europe/Berlin', 'America/New_York'])(
    'are not lost to a repair, to more contacts, or to an undone import (%s)',
    async (timezone, { store }) => {
      const { sourceId, importId } = await fill(store, timezone);
      await keep(store, 3);
      await dropOldContacts(store, { now: NOW });
      const before = await figuresOf(store);
      await repairStore(operator(store, NOW), store);
      await mineJourneys(store, { now: new Date(NOW.getTime() + 48 * HOUR) });
      expect(await figuresOf(store)).toEqual(before);
      expect(await faultsOf(store)).toEqual([]);

      const [old, late] = [new Date('2026-02-10T12:00:00Z'), new Date('2026-05-20T12:00:00Z')];
      const { inserted, rejections } = await ingestInteractions(store, { sourceId, importId: null }, [
        makeRow({ line: 2, externalId: 'n1', occurredAt: old }),
        makeRow({ line: 3, externalId: 'n2', occurredAt: late, comment: 'Late' }),
      ]);
      expect({ inserted, rejections }).toEqual({
        inserted: 1,
        rejections: [
          { line: 2, reason: expect.stringMatching(/^Contacts before 2026-03-0[12] are no longer kept$/) },
        ],
      });
      await bringUpToDate(store);
      expect(await faultsOf(store)).toEqual([]);

      await store.transaction((tx) => revertImport(tx, importId));
      await bringUpToDate(store);
      expect(await faultsOf(store)).toEqual([]);
      const [kept] = await store.execute(
        sql`select sum(interactions)::int as contacts from daily_tallies where day < '2026-03-01'`,
      );
      expect(kept).toEqual({
        contacts: CONTACTS.filter(({ occurredAt }) => dayIn(timezone, occurredAt) < '2026-03-01').length,
      });
    },
  );

  test.for([
    ['Europe/Berlin', 'America/New_York'],
    ['America/New_York', 'Asia/Kathmandu'],
  ] as const)('stay counted under another timezone (%s, then %s)', async ([from, to], { store }) => {
    await fill(store, from);
    await keep(store, 3);
    await dropOldContacts(store, { now: NOW });
    await changeSettings(operator(store, NOW), { version: 2, timezone: to });
    await recountDays(store, { now: NOW });
    expect(await faultsOf(store)).toEqual([]);
    const [counted] = await store.execute(sql`select sum(interactions)::int as contacts from daily_tallies`);
    expect(counted).toEqual({ contacts: CONTACTS.length });
    const before = await figuresOf(store);
    await rebuilt(store);
    expect(await figuresOf(store)).toEqual(before);
  });
});

async function rebuilt(store: Pool): Promise<void> {
  await store.transaction(async (tx) => {
    await lockOutIngest(tx);
    await rebuildTallies(tx);
  });
  await bringUpToDate(store);
}

const dayIn = (timeZone: string, instant: Date) =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
