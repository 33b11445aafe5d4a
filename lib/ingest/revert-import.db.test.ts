import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { compareDailyTallies, compareRollups } from '@/db/queries/compare-tallies';
import { makeCompany, makeImport, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestInteractions } from './ingest-interactions';
import { revertImport } from './revert-import';

describe('an import taken back', () => {
  test('restores what it had corrected and removes what it had brought', async ({ db }) => {
    const { source } = await makeCompany(db);
    const first = { sourceId: source.id, importId: await makeImport(db, source.id, 'first.csv') };
    const second = { sourceId: source.id, importId: await makeImport(db, source.id, 'second.csv') };
    await ingestInteractions(db, first, [
      makeRow({ attributes: { plan: 'S' } }),
      makeRow({ externalId: 'a2' }),
    ]);
    const before = await snapshot(db);
    await ingestInteractions(db, second, [
      makeRow({
        answers: { csat: 1 },
        occurredAt: new Date('2026-01-05T10:00:00Z'),
        attributes: { plan: 'XL' },
      }),
      makeRow({ externalId: 'a3', customer: 'c9' }),
    ]);
    await ingestInteractions(db, second, [makeRow({ answers: { csat: 2 } })]);
    expect(await revertImport(db, second.importId)).toEqual({
      removed: 2,
      restored: 1,
      customersRemoved: 1,
      customersRestored: 1,
    });
    expect(await snapshot(db)).toEqual(before);
    expect(await compareDailyTallies(db)).toEqual({ rows: 0, day: null });
    expect(await compareRollups(db)).toEqual({ rows: 0 });
  });

  test('is refused while a later one builds on it', async ({ db }) => {
    const { source } = await makeCompany(db);
    const first = { sourceId: source.id, importId: await makeImport(db, source.id, 'first.csv') };
    const second = { sourceId: source.id, importId: await makeImport(db, source.id, 'second.csv') };
    await ingestInteractions(db, first, [makeRow()]);
    await ingestInteractions(db, second, [makeRow({ answers: { csat: 1 } })]);
    await expect(revertImport(db, first.importId)).rejects.toMatchObject({
      code: 'conflict',
      message: `Import ${second.importId} (second.csv) has changed what this one wrote: undo that one first.`,
    });
  });
});

async function snapshot(db: Db) {
  const rows = await db.execute(sql`select * from interactions order by external_id`);
  const keys = await db.execute(sql`select * from interaction_keys order by external_id`);
  const customers = await db.execute(sql`select * from customers order by external_id`);
  return { rows: [...rows], keys: [...keys], customers: [...customers] };
}
