import * as fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { compareDailyTallies, compareRollups } from '@/db/queries/compare-tallies';
import { makeCompany, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestInteractions } from './ingest-interactions';
import type { IngestRow } from './row';

const countRows = async (db: Db, table: string) =>
  Number((await db.execute<{ count: string }>(sql`select count(*) from ${sql.identifier(table)}`))[0]?.count);

async function expectTalliesExact(db: Db) {
  expect(await compareDailyTallies(db)).toEqual({ rows: 0, day: null });
  expect(await compareRollups(db)).toEqual({ rows: 0 });
}

describe('a batch of interactions', () => {
  test('creates unknown customers and counts every answer', async ({ db }) => {
    const { source } = await makeCompany(db);
    const counts = await ingestInteractions(db, { sourceId: source.id, importId: null }, [
      makeRow(),
      makeRow({ externalId: 'a2', answers: { nps: 3 }, comment: 'Too "slow", \\ really\nslow' }),
      makeRow({ externalId: 'a3', answers: {}, customer: 'c2' }),
    ]);
    expect(counts).toMatchObject({
      inserted: 3,
      corrected: 0,
      unchanged: 0,
      customersCreated: 2,
      rejections: [],
    });
    const [tally] = await db.execute(
      sql`select interactions, good, ok, bad, csat_good, nps_detractors from daily_tallies`,
    );
    expect(tally).toEqual({ interactions: 3, good: 1, ok: 0, bad: 1, csat_good: 1, nps_detractors: 1 });
    const [row] = await db.execute(sql`select comment from interactions where external_id = 'a2'`);
    expect(row?.['comment']).toBe('Too "slow", \\ really\nslow');
    await expectTalliesExact(db);
  });

  test('that arrives again changes nothing', async ({ db }) => {
    const { source } = await makeCompany(db);
    const target = { sourceId: source.id, importId: null };
    const rows = [makeRow(), makeRow({ externalId: 'a2', persona: 'students', raw: { csat: 10 } })];
    await ingestInteractions(db, target, rows);
    expect(await ingestInteractions(db, target, rows)).toMatchObject({
      inserted: 0,
      corrected: 0,
      unchanged: 2,
    });
    expect(await countRows(db, 'interactions')).toBe(2);
    await expectTalliesExact(db);
  });

  test.for<[string, Partial<IngestRow>]>([
    ['answer', { answers: { csat: 1 } }],
    ['day', { occurredAt: new Date('2025-12-31T23:30:00Z') }],
    ['customer', { customer: 'somebody else' }],
    ['touchpoint', { touchpoint: 'call' }],
    ['partner', { partner: 'dealer' }],
    ['comment', { comment: 'I meant it' }],
  ])('moves the tallies by the difference when the %s is corrected', async ([, correction], { db }) => {
    const { source } = await makeCompany(db);
    const target = { sourceId: source.id, importId: null };
    await ingestInteractions(db, target, [makeRow(), makeRow({ externalId: 'other' })]);
    const counts = await ingestInteractions(db, target, [
      makeRow(correction),
      makeRow({ externalId: 'new' }),
    ]);
    expect(counts).toMatchObject({ inserted: 1, corrected: 1, unchanged: 0 });
    expect(await countRows(db, 'interactions')).toBe(3);
    expect(await countRows(db, 'interaction_keys')).toBe(3);
    await expectTalliesExact(db);
  });

  test('begins with new rows and goes on with known ones: each is counted once', async ({ db }) => {
    const { source } = await makeCompany(db);
    const target = { sourceId: source.id, importId: null };
    await ingestInteractions(db, target, [makeRow({ externalId: 'known' })]);
    const counts = await ingestInteractions(db, target, [
      makeRow({ externalId: 'new' }),
      makeRow({ externalId: 'known' }),
    ]);
    expect(counts).toMatchObject({ inserted: 1, corrected: 0, unchanged: 1 });
    expect(await countRows(db, 'interactions')).toBe(2);
    await expectTalliesExact(db);
  });

  test('names twice: the later row stands', async ({ db }) => {
    const { source } = await makeCompany(db);
    const counts = await ingestInteractions(db, { sourceId: source.id, importId: null }, [
      makeRow(),
      makeRow({ line: 3 }),
      makeRow({ line: 4, answers: { csat: 2 } }),
    ]);
    expect(counts).toMatchObject({ inserted: 1, unchanged: 1, corrected: 1 });
    const [row] = await db.execute(sql`select csat, verdict from interactions`);
    expect(row).toEqual({ csat: 2, verdict: 'bad' });
  });

  test('keeps its good rows and returns the others with the reason', async ({ db }) => {
    const { source } = await makeCompany(db);
    const { rejections, inserted } = await ingestInteractions(db, { sourceId: source.id, importId: null }, [
      makeRow(),
      makeRow({ line: 3, externalId: 'b', touchpoint: 'moon' }),
      makeRow({ line: 4, externalId: '' }),
      makeRow({ line: 5, externalId: 'c', answers: { csat: 6 } }),
      makeRow({ line: 6, externalId: 'd', comment: 'a\0b' }),
      makeRow({ line: 7, externalId: 'e', occurredAt: new Date(Number.NaN) }),
    ]);
    expect(inserted).toBe(1);
    expect(rejections).toEqual([
      { line: 3, reason: 'No touchpoint "moon" exists' },
      { line: 4, reason: 'The id is empty' },
      { line: 5, reason: 'csat 6 is outside 1–5' },
      { line: 6, reason: 'The comment holds a NUL character' },
      { line: 7, reason: 'The date is not a date' },
    ]);
  });

  test('belongs to the day of the organisation, not of the machine', async ({ db }) => {
    const { source } = await makeCompany(db, { timezone: 'America/Los_Angeles' });
    await ingestInteractions(db, { sourceId: source.id, importId: null }, [
      makeRow({ externalId: 'before', occurredAt: new Date('2026-03-08T07:59:59Z') }),
      makeRow({ externalId: 'after', occurredAt: new Date('2026-03-08T08:00:00Z') }),
      makeRow({ externalId: 'summer', occurredAt: new Date('2026-03-09T06:59:59Z') }),
    ]);
    const days = await db.execute(sql`select day::text, interactions from daily_tallies order by day`);
    expect([...days]).toEqual([
      { day: '2026-03-07', interactions: 1 },
      { day: '2026-03-08', interactions: 2 },
    ]);
  });

  test('leaves tallies equal to a recount, whatever arrives in whatever order', async ({ db }) => {
    const { source } = await makeCompany(db);
    const answer = fc.oneof(
      fc.record({ csat: fc.double({ min: 1, max: 5, noNaN: true }) }),
      fc.record({
        nps: fc.integer({ min: 0, max: 10 }),
        sentiment: fc.double({ min: -1, max: 1, noNaN: true }),
      }),
      fc.record({ ces: fc.integer({ min: 1, max: 7 }) }),
      fc.record({ expectation: fc.integer({ min: 0, max: 10 }), reality: fc.integer({ min: 0, max: 10 }) }),
      fc.constant({}),
    );
    const row = fc
      .record({
        externalId: fc.integer({ min: 1, max: 25 }).map(String),
        customer: fc.integer({ min: 1, max: 6 }).map(String),
        touchpoint: fc.constantFrom('bill', 'call', 'shop'),
        persona: fc.option(fc.constantFrom('families', 'students'), { nil: undefined }),
        partner: fc.option(fc.constant('dealer'), { nil: undefined }),
        occurredAt: fc.date({
          min: new Date('2025-11-01'),
          max: new Date('2026-04-01'),
          noInvalidDate: true,
        }),
        answers: answer,
      })
      .map(({ persona, partner, ...rest }) =>
        makeRow({ ...rest, ...(persona && { persona }), ...(partner && { partner }) }),
      );
    const batches = fc.array(fc.array(row, { maxLength: 12 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(batches, async (sent) => {
        for (const rows of sent) await ingestInteractions(db, { sourceId: source.id, importId: null }, rows);
        await expectTalliesExact(db);
      }),
      { numRuns: 15 },
    );
  });
});

const rowsWith = (csat: number) =>
  Array.from({ length: 80 }, (_, index) => makeRow({ externalId: `r${index}`, answers: { csat } }));

describe('several writers at once', () => {
  test('lose nothing, double nothing and never deadlock', async ({ store }) => {
    const { source } = await makeCompany(store);
    const target = { sourceId: source.id, importId: null };
    const rows = Array.from({ length: 600 }, (_, index) =>
      makeRow({
        externalId: `r${index}`,
        customer: `c${index % 50}`,
        touchpoint: ['bill', 'call', 'shop'][index % 3] ?? 'bill',
        occurredAt: new Date(Date.UTC(2026, 0, 1 + (index % 80), 12)),
        answers: { csat: 1 + (index % 5) },
        attributes: { plan: `p${index % 2}` },
      }),
    );
    const shuffled = (step: number) =>
      rows.map((_, index) => rows[(index * step) % rows.length] ?? makeRow());
    const writers = [1, 7, 11, 13].map(async (step) => {
      const mine = shuffled(step);
      for (let from = 0; from < mine.length; from += 100)
        await ingestInteractions(store, target, mine.slice(from, from + 100));
    });
    await Promise.all(writers);
    expect(await countRows(store, 'interactions')).toBe(600);
    await expectTalliesExact(store);
  });

  test('that correct the same rows leave one of the corrections', async ({ store }) => {
    const { source } = await makeCompany(store);
    const target = { sourceId: source.id, importId: null };
    await ingestInteractions(store, target, rowsWith(3));
    await Promise.all([1, 2, 4, 5].map((csat) => ingestInteractions(store, target, rowsWith(csat))));
    expect(await countRows(store, 'interactions')).toBe(80);
    await expectTalliesExact(store);
  });

  test('an error in the middle writes nothing and gives the connection back', async ({ store }) => {
    const { source } = await makeCompany(store);
    await store.execute(sql`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`);
    await store.execute(
      sql`create trigger refuse before insert on tally_rollups for each row execute function refuse()`,
    );
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await expect(
        ingestInteractions(store, { sourceId: source.id, importId: null }, [makeRow()]),
      ).rejects.toThrow();
    }
    await store.execute(sql`drop trigger refuse on tally_rollups`);
    await ingestInteractions(store, { sourceId: source.id, importId: null }, [makeRow()]);
    expect(await countRows(store, 'interactions')).toBe(1);
    await expectTalliesExact(store);
  });
});
