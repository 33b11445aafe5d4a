import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { revertImport } from '@/lib/ingest/revert-import';
import { makeCompany, makeImport } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { countMiscountedAnswers, sumAnswers } from './answer-tallies';

const NOW = new Date('2026-04-15T10:00:00Z');
const YEAR = { from: '2025-04-16', to: '2026-04-16' };
const at = (day: string) => new Date(`${day}T10:00:00Z`);

describe('answers by point', () => {
  test('are counted at the nearest point, over whole months and single days', async ({ db }) => {
    const { source, points } = await makeCompany(db);
    const bill = points[0]?.id ?? 0;
    await ingestAll(
      db,
      source.id,
      [
        ...makeRows(3, { occurredAt: at('2026-02-03'), answers: { csat: 5, sentiment: 0.74 } }),
        ...makeRows(2, { occurredAt: at('2026-03-31'), answers: { csat: 3.4, nps: 0 } }),
        ...makeRows(1, { occurredAt: at('2026-04-02'), answers: { csat: 3.5, expectation: 8, reality: 10 } }),
        ...makeRows(1, { occurredAt: at('2026-04-02'), answers: { expectation: 8 } }),
        ...makeRows(9, { occurredAt: at('2026-04-02'), touchpoint: 'call', answers: { csat: 1 } }),
        ...makeRows(4, { occurredAt: at('2026-04-02'), answers: {} }),
      ],
      NOW,
    );
    expect(await sumAnswers(db, bill, YEAR)).toEqual({
      csat: [0, 0, 2, 1, 3],
      nps: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      expectation: [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0],
      reality: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      sentiment: [0, 0, 0, 3, 0],
    });
    expect(await sumAnswers(db, bill, { from: '2026-03-31', to: '2026-04-02' })).toMatchObject({
      csat: [0, 0, 2, 0, 0],
    });
    expect(await countMiscountedAnswers(db)).toBe(0);
  });

  test('follow what is added, and go with what is undone', async ({ db }) => {
    const { source, points } = await makeCompany(db);
    const bill = points[0]?.id ?? 0;
    await ingestAll(db, source.id, makeRows(2, { occurredAt: at('2026-03-03'), answers: { csat: 4 } }), NOW);
    const importId = await makeImport(db, source.id);
    const more = makeRows(3, { occurredAt: at('2026-03-04'), answers: { csat: 1 } });
    await ingestInteractions(db, { sourceId: source.id, importId }, more);
    expect(await countMiscountedAnswers(db)).toBe(0);
    await refreshCustomerSets(db, { now: NOW });
    expect(await sumAnswers(db, bill, YEAR)).toEqual({ csat: [3, 0, 0, 2, 0] });
    await revertImport(db, importId);
    await refreshCustomerSets(db, { now: NOW });
    expect(await sumAnswers(db, bill, YEAR)).toEqual({ csat: [0, 0, 0, 2, 0] });
    const [kept] = await db.execute(sql`select count(*)::int as rows from answer_tallies`);
    expect(kept).toEqual({ rows: 2 });
  });

  test('that differ from the tallies are found', async ({ db }) => {
    const { source } = await makeCompany(db);
    await ingestAll(db, source.id, makeRows(2, { occurredAt: at('2026-03-03'), answers: { csat: 4 } }), NOW);
    await db.execute(sql`update answer_tallies set counts[1] = 7 where grain = 'day'`);
    expect(await countMiscountedAnswers(db)).toBe(1);
    await db.execute(sql`delete from answer_tallies`);
    expect(await countMiscountedAnswers(db)).toBe(2);
    await db.execute(sql`update customer_sets set stale = true`);
    expect(await countMiscountedAnswers(db)).toBe(0);
  });
});
