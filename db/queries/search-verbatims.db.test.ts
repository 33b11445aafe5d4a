import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { test } from '@/tests/fixtures';
import { countVerbatims, pageVerbatims, type VerbatimScope } from './search-verbatims';
import { marksOfRow } from './verbatim-facets';

const ALL: VerbatimScope = {
  period: { from: '2026-01-01', to: '2026-03-01' },
  timezone: 'Europe/Berlin',
  touchpoints: null,
  personas: null,
  themes: null,
  tones: null,
  verdicts: null,
  search: '',
  language: 'english',
};

/** Three hundred comments of every kind. */
async function fill(db: Db): Promise<void> {
  await db.execute(sql`
    insert into verbatims (source_id, external_id, occurred_at, customer_id, touchpoint_id, persona_id, comment, verdict, sentiment, themes, mrr, recipe, search)
    select 1, external_id, occurred_at, 1, touchpoint_id, persona_id, comment, verdict, sentiment, themes, mrr, 1,
      to_tsvector('english', comment) || array_to_tsvector(${marksOfRow})
    from (
      select 'x' || i as external_id, timestamptz '2025-12-31 22:00Z' + i * interval '5 hours' as occurred_at, 1 + i % 4 as touchpoint_id,
        nullif(i % 3, 0) as persona_id, case when i % 2 = 0 then 'the bill ' else 'a call ' end || i as comment,
        (array['good', 'ok', 'bad', null])[1 + i % 4] as verdict, (array[-0.9, -0.2, 0, 0.01, 0.05, 0.7, null])[1 + i % 7] as sentiment,
        array(select t from generate_series(1, i % 3) t) as themes, (array[10, 20.5, null])[1 + i % 3] as mrr
      from generate_series(1, 300) i
    ) as made`);
}

const SCOPES: readonly Partial<VerbatimScope>[] = [
  {},
  { search: 'bills' },
  { search: '-bill' },
  { search: 'bill', touchpoints: [1, 2], personas: [2, null] },
  { touchpoints: [] },
  { themes: [2] },
  { themes: [1, 2], search: 'call', verdicts: ['bad', 'ok'] },
  { tones: ['positive'] },
  { tones: ['neutral', 'unscored'] },
  { tones: ['unscored'], personas: [null] },
  { tones: ['negative', 'positive'], verdicts: ['good'] },
  { period: { from: '2026-01-10', to: '2026-01-12' } },
  { period: { from: '2001-01-01', to: '2026-01-12' }, search: 'bill' },
];

describe('walking along an order and gathering first', () => {
  test.for(
    SCOPES.flatMap((scope) =>
      (['recent', 'negative', 'mrr'] as const).map((order) => [scope, order] as const),
    ),
  )('find the same comments in the same order: %j, %s', async ([narrowed, order], { db }) => {
    await fill(db);
    const scope = { ...ALL, ...narrowed };
    const all = { order, after: null, most: 1000 };
    const walked = await pageVerbatims(db, scope, { ...all, few: false });
    const gathered = await pageVerbatims(db, scope, { ...all, few: true });
    expect(walked).toEqual(gathered);
    expect(walked).toHaveLength(await countVerbatims(db, scope, 1000));
    // Short enough not to be gathered after all.
    const short = Math.max(1, Math.floor(walked.length / 3));
    const begun = await pageVerbatims(db, scope, { order, after: null, most: short, few: false });
    expect(begun).toEqual(gathered.slice(0, short));
    const middle = walked[Math.floor(walked.length / 2)];
    if (middle === undefined) return;
    const rest = walked.slice(walked.indexOf(middle) + 1);
    for (const few of [true, false]) {
      expect(await pageVerbatims(db, scope, { order, after: middle, most: 1000, few })).toEqual(rest);
    }
  });

  test('knows what is the most negative and who is worth most', async ({ db }) => {
    await fill(db);
    const first = async (order: 'negative' | 'mrr') => {
      const [place] = await pageVerbatims(db, ALL, { order, after: null, most: 1, few: false });
      return place?.key;
    };
    expect(await first('negative')).toBe('-0.9');
    expect(await first('mrr')).toBe('-20.5');
  });

  test('stops counting where it is told to', async ({ db }) => {
    await fill(db);
    expect(await countVerbatims(db, ALL, 7)).toBe(7);
    expect(await countVerbatims(db, { ...ALL, search: 'bill' }, 7)).toBe(7);
  });
});
