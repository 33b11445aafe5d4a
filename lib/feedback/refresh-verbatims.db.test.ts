import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { revertImport } from '@/lib/ingest/revert-import';
import { makeCompany, makeImport, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { checkVerbatims } from './check-verbatims';
import { refreshVerbatims } from './refresh-verbatims';

const NOW = new Date('2026-03-20T12:00:00Z');
const refresh = (db: Db) => refreshVerbatims(db, { now: NOW });

async function makeTarget(db: Db) {
  const { source } = await makeCompany(db);
  return { sourceId: source.id, importId: null };
}

const laid = (db: Db) =>
  db.execute(sql`
    select external_id, comment, score, sentiment, sentiment_computed as computed, language,
      array(select slug from themes where id = any(v.themes) order by slug) as themes
    from verbatims v order by external_id`);

describe('comments are laid out', () => {
  test('with score, tone, language and themes', async ({ db }) => {
    const target = await makeTarget(db);
    await ingestInteractions(db, target, [
      makeRow({ externalId: 'a', comment: 'The bill is wrong again. Terrible.', answers: { csat: 2 } }),
      makeRow({
        externalId: 'b',
        comment: 'Die Rechnung ist schon wieder falsch und niemand kann mir helfen.',
      }),
      makeRow({ externalId: 'c', comment: 'Table 14', answers: {} }),
      makeRow({ externalId: 'd', comment: 'Great people', answers: { csat: 4, sentiment: -1 } }),
      makeRow({ externalId: 'e', comment: '  ' }),
      makeRow({ externalId: 'f' }),
    ]);
    expect(await refresh(db)).toEqual({ months: 1, laid: 4, removed: 0 });
    expect(await laid(db)).toMatchObject([
      {
        external_id: 'a',
        score: 25,
        computed: true,
        language: 'eng',
        themes: ['billing'],
        sentiment: expect.closeTo(-0.79, 1),
      },
      { external_id: 'b', score: 100, computed: true, language: 'deu', themes: [], sentiment: null },
      { external_id: 'c', score: null, computed: true, language: 'eng', sentiment: null },
      { external_id: 'd', score: 75, computed: false, sentiment: -1 },
    ]);
    expect(await checkVerbatims(db)).toEqual({ stale: 0, disagree: 0 });
  });

  test('once: without anything new nothing is done', async ({ db }) => {
    const target = await makeTarget(db);
    await ingestInteractions(db, target, [makeRow({ comment: 'Good' })]);
    await refresh(db);
    expect(await refresh(db)).toEqual({ months: 0, laid: 0, removed: 0 });
  });

  test('and follow corrections: changed, moved to another month, taken away', async ({ db }) => {
    const target = await makeTarget(db);
    const rows = ['a', 'b', 'c', 'd'].map((externalId) =>
      makeRow({ externalId, comment: `Good ${externalId}` }),
    );
    await ingestInteractions(db, target, rows);
    await refresh(db);
    await ingestInteractions(db, target, [
      makeRow({ externalId: 'a', comment: 'Bad' }),
      makeRow({ externalId: 'b', comment: 'Good b', occurredAt: new Date('2026-01-31T23:59:59Z') }),
      makeRow({ externalId: 'c' }),
    ]);
    const counts = await refresh(db);
    expect(counts).toMatchObject({ months: 2, laid: 2, removed: 1 });
    expect(await laid(db)).toMatchObject([
      { external_id: 'a', comment: 'Bad' },
      { external_id: 'b' },
      { external_id: 'd' },
    ]);
    expect(await checkVerbatims(db)).toEqual({ stale: 0, disagree: 0 });
  });

  test('and go with an import that is undone', async ({ db }) => {
    const { source } = await makeCompany(db);
    const importId = await makeImport(db, source.id);
    await ingestInteractions(db, { sourceId: source.id, importId }, [makeRow({ comment: 'Good' })]);
    await refresh(db);
    await revertImport(db, importId);
    expect(await refresh(db)).toEqual({ months: 1, laid: 0, removed: 1 });
    expect(await db.execute(sql`select 1 from theme_tallies`)).toHaveLength(0);
  });

  test('anew with another dictionary or language', async ({ db }) => {
    const target = await makeTarget(db);
    await ingestInteractions(db, target, [makeRow({ comment: 'The parrots' })]);
    await refresh(db);
    await db.execute(sql`insert into themes (slug, name, phrases) values ('birds', 'Birds', '{parrot*}')`);
    expect(await refresh(db)).toMatchObject({ laid: 1 });
    expect(await laid(db)).toMatchObject([{ themes: ['birds'] }]);
    await db.execute(sql`update settings set language = 'german'`);
    expect(await refresh(db)).toMatchObject({ laid: 1 });
    expect(await laid(db)).toMatchObject([{ language: 'deu', sentiment: null }]);
    await db.execute(sql`update settings set language = 'klingon'`);
    expect(await refresh(db)).toMatchObject({ laid: 1 });
  });

  test('with the default themes, unless all of them were deleted', async ({ db }) => {
    const target = await makeTarget(db);
    const count = async () => (await db.execute(sql`select 1 from themes`)).length;
    await refresh(db);
    expect(await count()).toBeGreaterThanOrEqual(20);
    await ingestInteractions(db, target, [makeRow({ comment: 'Good' })]);
    await refresh(db);
    await db.execute(sql`delete from themes`);
    await refresh(db);
    expect(await count()).toBe(0);
  });

  test('and counted by day of the organisation, also where it is another day in Greenwich', async ({
    db,
  }) => {
    const target = await makeTarget(db);
    await ingestInteractions(db, target, [
      makeRow({ externalId: 'a', comment: 'Good bill', occurredAt: new Date('2026-04-30T22:30:00Z') }),
      makeRow({
        externalId: 'b',
        comment: 'Good bill',
        occurredAt: new Date('2026-05-01T00:30:00Z'),
        answers: { csat: 1 },
      }),
    ]);
    await refresh(db);
    const rows = await db.execute(sql`
      select grain, start::text, comments, scored, positive, negative, score_count, score_sum::float8 from theme_tallies where theme_id is null order by grain`);
    const both = {
      start: '2026-05-01',
      comments: 2,
      scored: 2,
      positive: 2,
      negative: 0,
      score_count: 2,
      score_sum: 100,
    };
    expect(rows).toEqual([
      { grain: 'day', ...both },
      { grain: 'month', ...both },
    ]);
  });

  test('beside a writer whose comment is not in yet, which then waits its turn', async ({ store }) => {
    const target = await makeTarget(store);
    await ingestInteractions(store, target, [makeRow({ externalId: 'a', comment: 'Good' })]);
    await store.transaction(async (tx) => {
      await ingestInteractions(tx, target, [
        makeRow({ externalId: 'b', comment: 'Bad', customer: 'another' }),
      ]);
      expect(await refresh(store)).toMatchObject({ months: 0, laid: 1 });
    });
    expect(await refresh(store)).toEqual({ months: 1, laid: 1, removed: 0 });
    expect(await checkVerbatims(store)).toEqual({ stale: 0, disagree: 0 });
  });

  test('and follow what the customer is worth', async ({ db }) => {
    const target = await makeTarget(db);
    await ingestInteractions(db, target, [makeRow({ comment: 'Good' })]);
    await refresh(db);
    await db.execute(sql`update customers set mrr = 12.5`);
    await refresh(db);
    expect(await db.execute(sql`select mrr from verbatims`)).toEqual([{ mrr: 12.5 }]);
  });
});
