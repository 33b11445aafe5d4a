import type { Db } from '@/db/client';
import { clearAnswerTallies, sumMonthAnswers, writeDayAnswers } from '@/db/queries/answer-tallies';
import { bumpRevision } from '@/db/queries/bump-revision';
import { deleteCustomerSets, writeCustomerSets } from '@/db/queries/customer-sets';
import {
  claimStaleSets,
  listStaleMonths,
  lockForRefresh,
  type SetKey,
} from '@/db/queries/customer-stale-sets';
import { readTimezone } from '@/db/queries/read-timezone';
import type { Day } from '@/lib/domain/day';
import { makeMonthSets } from './make-month-sets';
import { storeUsualReadings } from './store-usual-readings';

export interface RefreshProgress {
  /** The first day of the month that was just made. */
  month: Day;
  done: number;
  of: number;
}

export interface RefreshOptions {
  now: Date;
  onProgress?: (progress: RefreshProgress) => void;
}

/** Rows that a writer holds are passed over; when it is still at it after so many tries, its own refresh will follow. */
const ROUNDS = 3;

/** Some megabytes of text a statement. */
const WRITTEN_AT_A_TIME = 250;

/**
 * Makes all stale customer sets anew and counts the answers of the same days, month by month, and then answers the usual questions ahead. Safe beside writers and other refreshers; cheap
 * when nothing has changed. Returns how many sets were made or deleted.
 */
export async function refreshCustomerSets(db: Db, { now, onProgress }: RefreshOptions): Promise<number> {
  let changed = 0;
  let months = await listStaleMonths(db);
  for (let round = 0; round < ROUNDS && months.length > 0; round += 1) {
    for (const [index, month] of months.entries()) {
      changed += await refreshMonth(db, month);
      onProgress?.({ month, done: index + 1, of: months.length });
    }
    months = await listStaleMonths(db);
  }
  await storeUsualReadings(db, now, { complete: months.length === 0 });
  return changed;
}

async function refreshMonth(db: Db, month: Day): Promise<number> {
  return await db.transaction(async (tx) => {
    await lockForRefresh(tx);
    const timezone = await readTimezone(tx);
    const claimed = await claimStaleSets(tx, month);
    const { sets: made, answers } = await makeMonthSets(tx, timezone, month, claimed);
    for (let from = 0; from < made.length; from += WRITTEN_AT_A_TIME) {
      await writeCustomerSets(tx, made.slice(from, from + WRITTEN_AT_A_TIME));
    }
    const kept = new Set(made.map(keyOf));
    await deleteCustomerSets(
      tx,
      claimed.filter((set) => !kept.has(keyOf(set))),
    );
    await clearAnswerTallies(tx, claimed);
    await writeDayAnswers(tx, answers);
    await sumMonthAnswers(tx, claimed);
    if (claimed.length > 0) await bumpRevision(tx);
    return claimed.length;
  });
}

const keyOf = ({ grain, start, touchpointId }: SetKey) => `${grain} ${start} ${touchpointId}`;
