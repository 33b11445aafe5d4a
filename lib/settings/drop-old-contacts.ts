import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { lockForRefresh } from '@/db/queries/customer-stale-sets';
import { dropMonths, isAnySetStaleBefore } from '@/db/queries/drop-months';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import { firstDayFrom, readKeptDays } from '@/db/queries/kept-days';
import { lockForMining } from '@/db/queries/mining-ground';
import { countPartition, listMonthPartitions } from '@/db/queries/month-partitions';
import { lockForAssignment } from '@/db/queries/persona-decisions';
import { lockForVerbatims } from '@/db/queries/verbatim-months';
import { settings } from '@/db/schema/settings';
import { recordAudit } from '@/lib/audit/record-audit';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import type { Day } from '@/lib/domain/day';
import { DomainError } from '@/lib/errors';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { firstKeptMonth } from './preview-retention';

interface DropOptions {
  now: Date;
  onProgress?: (progress: { done: number; of: number }) => void;
}

/**
 * Drops the months (UTC) of interactions that are older than the settings keep, with their comments. What was counted of them stays: all of it is brought
 * up to date first, and from then on stands as it is. Returns the months dropped. Throws `conflict` where an import is still writing to one of them.
 */
export async function dropOldContacts(db: Db, { now, onProgress = () => {} }: DropOptions): Promise<Day[]> {
  const due = await findDue(db, now);
  if (due.partitions.length === 0) return [];
  await refreshCustomerSets(db, { now });
  await refreshVerbatims(db, { now });
  await mineJourneys(db, { now });
  return db.transaction(async (tx) => {
    await lockForAssignment(tx);
    await lockForMining(tx);
    await lockForVerbatims(tx);
    await lockForRefresh(tx);
    await lockOutIngest(tx);
    const { partitions, from } = await findDue(tx, now);
    if (partitions.length === 0 || from === null) return [];
    const { timezone, keptFrom } = await readKeptDays(tx);
    const next = await firstDayFrom(tx, `${from}T00:00:00Z`, timezone);
    if (await isAnySetStaleBefore(tx, next)) {
      throw new DomainError(
        'conflict',
        'An import wrote to the months that are due. They go the next night.',
      );
    }
    let interactions = 0;
    for (const [index, partition] of partitions.entries()) {
      interactions += (await countPartition(tx, partition)).interactions;
      onProgress({ done: index + 1, of: partitions.length });
    }
    await dropMonths(tx, partitions, from);
    const kept = keptFrom !== null && keptFrom > next ? keptFrom : next;
    await tx.update(settings).set({ keptFrom: kept });
    const months = partitions.map(({ month }) => month);
    await recordAudit(
      tx,
      { userId: null, now },
      { action: 'contacts.drop', subject: 'settings', after: { months, interactions, keptFrom: kept } },
    );
    await bumpRevision(tx);
    return months;
  });
}

async function findDue(db: Db, now: Date) {
  const [row] = await db.select({ months: settings.retentionMonths }).from(settings);
  const months = row?.months ?? null;
  if (months === null) return { partitions: [], from: null };
  const from = firstKeptMonth(now, months);
  const partitions = (await listMonthPartitions(db)).filter(({ month }) => month < from);
  return { partitions, from };
}
