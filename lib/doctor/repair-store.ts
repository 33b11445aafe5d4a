import type { Pool } from '@/db/client';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import { rebuildTallies } from '@/db/queries/rebuild-tallies';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';

/** Counts the tallies and the sets of customers anew and lays out the comments again. Readers see the old figures until the new ones are complete; writers wait. */
export async function repairStore(viewer: Viewer, pool: Pool): Promise<void> {
  await pool.transaction(async (tx) => {
    await lockOutIngest(tx);
    await rebuildTallies(tx);
    await recordAudit(tx, viewer, { action: 'store.repair', subject: 'store' });
  });
  await refreshCustomerSets(pool, { now: viewer.now });
  await refreshVerbatims(pool, { now: viewer.now });
}
