import type { Db } from '@/db/client';
import {
  listCountedMonths,
  recountCustomers,
  tuneForRecount,
  type ContactCounts,
} from '@/db/queries/customer-recount';
import { listCustomerSets } from '@/db/queries/customer-sets';
import type { SetKey } from '@/db/queries/customer-stale-sets';
import { readKeptDays } from '@/db/queries/kept-days';
import { GRAINS, type Grain } from '@/db/schema/tallies';
import { addMonths, monthStart, type Day } from '@/lib/domain/day';
import { disposeContacts, storedContacts } from './customer-set';

export interface CustomerSetsCheck {
  /** Sets that wait for a refresh. */
  stale: number;
  /** Of the others, those whose size is not what a recount of the interactions gives; also those that are missing or should not be. */
  disagree: number;
}

/** Recounts the distinct customers of every touchpoint, by day and by month, as far as the interactions are kept. Takes seconds for each million interactions. */
export async function checkCustomerSets(db: Db): Promise<CustomerSetsCheck> {
  const config = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;
  return await db.transaction(async (tx) => {
    await tuneForRecount(tx);
    const { timezone, keptFrom } = await readKeptDays(tx);
    const { months, stale } = await listCountedMonths(tx);
    let disagree = 0;
    for (const month of months) {
      if (keptFrom !== null && month < monthStart(keptFrom)) continue;
      for (const grain of GRAINS)
        disagree += await countDisagreements(tx, { grain, month, timezone, keptFrom });
    }
    return { stale, disagree };
  }, config);
}

async function countDisagreements(
  db: Db,
  { grain, month, timezone, keptFrom }: { grain: Grain; month: Day; timezone: string; keptFrom: Day | null },
): Promise<number> {
  const isKept = ({ start }: { start: Day }) => keptFrom === null || start >= keptFrom;
  const recounted = (await recountCustomers(db, { grain, month, timezone })).filter(isKept);
  const open = new Map(recounted.map((counts) => [keyOf(counts), counts]));
  let disagree = 0;
  const sets = await listCustomerSets(db, { grain, from: month, to: addMonths(month, 1) }, null);
  for (const row of sets.filter(isKept)) {
    const expected = open.get(keyOf(row));
    open.delete(keyOf(row));
    if (row.stale) continue;
    const contacts = storedContacts(row);
    const agrees = (['seen', 'answered', 'bad'] as const).every(
      (set) => contacts[set].size === expected?.[set],
    );
    disposeContacts([contacts]);
    if (!agrees) disagree += 1;
  }
  return disagree + open.size;
}

const keyOf = ({ start, touchpointId }: SetKey | ContactCounts) => `${start} ${touchpointId}`;
