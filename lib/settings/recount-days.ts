import type { Db } from '@/db/client';
import { lockForRefresh } from '@/db/queries/customer-stale-sets';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import { firstDayFrom, readKeptDays } from '@/db/queries/kept-days';
import { lockForMining } from '@/db/queries/mining-ground';
import { lockForAssignment } from '@/db/queries/persona-decisions';
import { rebuildTallies } from '@/db/queries/rebuild-tallies';
import { clearThemeTallies } from '@/db/queries/theme-tallies';
import { lockForVerbatims } from '@/db/queries/verbatim-months';
import { settings } from '@/db/schema/settings';
import { recordAudit } from '@/lib/audit/record-audit';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { mineJourneys } from '@/lib/mining/mine-journeys';

export interface RecountProgress {
  step: 'tallies' | 'customers' | 'comments' | 'journeys';
  done: number;
  of: number;
}

interface RecountOptions {
  now: Date;
  onProgress?: (progress: RecountProgress) => void;
}

/**
 * Counts everything that is kept by day anew by the timezone that was asked for, in one transaction: readers see all of the old figures or all of the new
 * ones, and a run that is killed has done nothing. Writers wait. False where no timezone waits.
 */
export async function recountDays(db: Db, { now, onProgress = () => {} }: RecountOptions): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockForAssignment(tx);
    await lockForMining(tx);
    await lockForVerbatims(tx);
    await lockForRefresh(tx);
    const [wanted] = await tx.select({ timezone: settings.nextTimezone }).from(settings);
    const timezone = wanted?.timezone ?? null;
    if (timezone === null) return false;
    await lockOutIngest(tx);
    onProgress({ step: 'tallies', done: 0, of: 1 });
    const before = await readKeptDays(tx);
    const keptFrom = before.since === null ? null : await firstDayFrom(tx, before.since, timezone);
    await tx.update(settings).set({ timezone, nextTimezone: null, keptFrom, updatedAt: now });
    await clearThemeTallies(tx, before.keptFrom);
    await rebuildTallies(tx, before);
    await refreshCustomerSets(tx, {
      now,
      onProgress: ({ done, of }) => onProgress({ step: 'customers', done, of }),
    });
    await refreshVerbatims(tx, {
      now,
      onProgress: ({ done, of }) => onProgress({ step: 'comments', done, of }),
    });
    await mineJourneys(tx, { now, onProgress: ({ done, of }) => onProgress({ step: 'journeys', done, of }) });
    await recordAudit(
      tx,
      { userId: null, now },
      {
        action: 'settings.recount_days',
        subject: 'settings',
        before: { timezone: before.timezone },
        after: { timezone },
      },
    );
    return true;
  });
}
