import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import type { IngestRow } from '@/lib/ingest/row';
import { makeCompany, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { NAUGHTY_STRINGS } from '@/tests/naughty-strings';
import { exportFeedback } from './export-feedback';
import { getVerbatim } from './get-verbatim';
import { listVerbatims } from './list-verbatims';
import { refreshVerbatims } from './refresh-verbatims';
import { feedbackExportQuery, feedbackQuery } from './schema';

const NOW = new Date('2026-03-20T12:00:00Z');

const list = (db: Db, query: Record<string, string> = {}) =>
  listVerbatims(operator(db, NOW), feedbackQuery.parse(query));
const told = async (db: Db, query: Record<string, string>) =>
  (await list(db, query)).rows.map(({ comment }) => comment);

async function tell(db: Db, rows: readonly Partial<IngestRow>[]): Promise<void> {
  const { source } = await makeCompany(db);
  const target = { sourceId: source.id, importId: null };
  const batch = rows.map((row, at) =>
    makeRow({
      externalId: `x${at}`,
      customer: `c${at}`,
      occurredAt: new Date(Date.UTC(2026, 2, 1 + at)),
      ...row,
    }),
  );
  await ingestInteractions(db, target, batch);
  await refreshVerbatims(db, { now: NOW });
}

const BILL = 'The bill was wrong and nobody explained it. Terrible.';
const CALL = 'Waited 20 minutes on hold, then a friendly agent helped. Great!';
const SHOP = 'Bought two SIM cards';
const THREE: Partial<IngestRow>[] = [
  { comment: BILL, answers: { csat: 1 }, persona: 'families' },
  { comment: CALL, touchpoint: 'call', answers: { csat: 3 }, persona: 'students' },
  { comment: SHOP, touchpoint: 'shop', answers: {} },
];

describe('comments', () => {
  test.for([
    [{}, [SHOP, CALL, BILL]],
    [{ sort: 'negative' }, [BILL, CALL, SHOP]],
    [{ search: 'bills' }, [BILL]],
    [{ search: 'waiting or billing' }, [CALL, BILL]],
    [{ search: '"friendly agent"' }, [CALL]],
    [{ search: '"agent friendly"' }, []],
    [{ search: 'agent -friendly' }, []],
    [{ search: '-friendly' }, [SHOP, BILL]],
    [{ touchpoint: 'call,shop' }, [SHOP, CALL]],
    [{ touchpoint: 'call', search: 'bill' }, []],
    [{ theme: 'waiting' }, [CALL]],
    [{ theme: 'waiting,billing', sentiment: 'negative' }, [BILL]],
    [{ sentiment: 'unscored' }, [SHOP]],
    [{ sentiment: 'positive,unscored', sort: 'negative' }, [CALL, SHOP]],
    [{ verdict: 'ok' }, [CALL]],
    [{ verdict: 'bad,ok' }, [CALL, BILL]],
    [{ persona: 'unassigned' }, [SHOP]],
    [{ persona: 'families,unassigned' }, [SHOP, BILL]],
    [{ department: 'finance', channel: 'app' }, []],
    [{ from: '2026-03-02', to: '2026-03-03' }, [CALL]],
    [{ from: '2020-01-01', to: '2026-03-02' }, [BILL]],
  ] as const)('narrowed by %j', async ([query, expected], { db }) => {
    await tell(db, THREE);
    expect(await told(db, query)).toEqual(expected);
    expect((await list(db, query)).total).toEqual({ count: expected.length, more: false });
  });

  test('mark what was searched for, and nothing else is touched', async ({ db }) => {
    const comment = '<b>Bills</b> & <script>alert("bill")</script> \uE000x\uE001';
    await tell(db, [{ comment }]);
    const [row] = (await list(db, { search: 'bill' })).rows;
    expect(row?.comment).toBe(comment);
    expect(row?.parts).toEqual([
      { text: '<b>', hit: false },
      { text: 'Bills', hit: true },
      { text: '</b> & <script>alert("', hit: false },
      { text: 'bill', hit: true },
      { text: '")</script> x', hit: false },
    ]);
  });

  test.for([
    '& | ! : * "',
    '"',
    "'",
    '((',
    'a & | b',
    '!!!',
    '\\',
    ':*',
    '"unbalanced',
    'the',
    '<->',
    '\0',
    ...NAUGHTY_STRINGS,
  ])('are not upset by a search for %j', async (search, { db }) => {
    await tell(db, THREE);
    await list(db, { search: search.slice(0, 200) });
  });

  test('say when nothing in a search can be looked for', async ({ db }) => {
    await tell(db, THREE);
    expect(await list(db, { search: 'the & |' })).toMatchObject({
      searchable: false,
      rows: [],
      total: { count: 0, more: false },
      next: null,
    });
  });

  test.for(['recent', 'negative', 'mrr'])(
    'in pages by %s are together all of them, once',
    async (sort, { db }) => {
      const words = ['good', 'bad', 'great', 'table', 'bad'];
      await tell(
        db,
        Array.from({ length: 23 }, (_, at) => ({
          comment: `${words[at % 5]} ${at}`,
          occurredAt: new Date(Date.UTC(2026, 2, 1 + (at % 4))),
        })),
      );
      const all = await told(db, { sort, pageSize: '100' });
      expect(new Set(all).size).toBe(23);
      const paged: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await list(db, { sort, pageSize: '5', cursor });
        paged.push(...page.rows.map(({ comment }) => comment));
        expect(page.total === null).toBe(cursor !== '');
        cursor = page.next;
      }
      expect(paged).toEqual(all);
    },
  );

  test.for([
    'x',
    'cmVjZW50IHggMQ',
    Buffer.from('negative 1 1').toString('base64url'),
    Buffer.from('recent 2026-99-99T00:00:00.000000Z 1').toString('base64url'),
  ])('refuse the cursor %s', async (cursor, { db }) => {
    await expect(list(db, { cursor })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'cursor' }],
    });
  });

  test.for([
    [{ theme: 'nothing-of-the-kind' }, 'theme'],
    [{ touchpoint: 'nowhere' }, 'touchpoint'],
  ] as const)('refuse the unknown %j', async ([query, path], { db }) => {
    await tell(db, THREE);
    await expect(list(db, query)).rejects.toMatchObject({ code: 'invalid', fields: [{ path }] });
  });

  test('tell who the customer is only to those who may know', async ({ db }) => {
    await tell(db, THREE);
    const [row] = (await list(db)).rows;
    expect(row?.customer).toEqual({ externalId: 'c2', name: null, email: null });
    for (const role of ['executive', 'department_head'] as const) {
      const viewer = { ...operator(db, NOW), role };
      const answer = await listVerbatims(viewer, feedbackQuery.parse({}));
      expect(answer.rows.map(({ customer }) => customer)).toEqual([null, null, null]);
      expect((await getVerbatim(viewer, { id: row?.id ?? 0 })).customer).toBeNull();
      const csv = await download(viewer);
      expect(csv).not.toContain('c2');
    }
  });

  test('have an address each, unless they are gone', async ({ db }) => {
    await tell(db, THREE);
    const [row] = (await list(db)).rows;
    expect(await getVerbatim(operator(db, NOW), { id: row?.id ?? 0 })).toMatchObject({
      comment: SHOP,
      tone: 'unscored',
      currency: 'EUR',
    });
    await expect(getVerbatim(operator(db, NOW), { id: 999_999 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('are downloaded without formulas', async ({ db }) => {
    await tell(db, [{ comment: '=HYPERLINK("http://evil.example")' }, { comment: 'Good' }]);
    const csv = await download(operator(db, NOW));
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toMatch(/^id,occurred_at,day/);
  });
});

async function download(viewer: Parameters<typeof exportFeedback>[0]): Promise<string> {
  const { pieces } = await exportFeedback(viewer, feedbackExportQuery.parse({}));
  let csv = '';
  for await (const piece of pieces) csv += piece;
  return csv;
}
