import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import { restoreCustomers, restoreInteractions, restorePurchases } from '@/db/queries/restore-import';
import { DomainError } from '@/lib/errors';

export interface RevertCounts {
  removed: number;
  restored: number;
  customersRemoved: number;
  customersRestored: number;
}

/**
 * Takes back all that an import wrote, inside the caller's transaction: its interactions go, what they had replaced returns, customers that only it knew
 * go, changed ones are as before; the tallies follow. Throws `conflict` when a later import has built on this one.
 */
export async function revertImport(tx: Db, importId: number): Promise<RevertCounts> {
  await lockOutIngest(tx);
  const [later] = await tx.execute<{ id: number; file_name: string }>(sql`
    select later.id, later.file_name from imports later
    where later.id <> ${importId} and exists (
      select 1 from import_changes c where c.import_id = later.id and (
        (c.before ->> 'import_id')::int4 = ${importId}
        or exists (select 1 from import_changes mine where mine.import_id = ${importId} and mine.customer_id = c.customer_id and mine.id < c.id)
        or exists (select 1 from customers where customers.id = c.customer_id and customers.import_id = ${importId})
      ))
    order by later.id desc limit 1`);
  if (later) {
    throw new DomainError(
      'conflict',
      `Import ${later.id} (${later.file_name}) has changed what this one wrote: undo that one first.`,
    );
  }
  const interactions = await restoreInteractions(tx, importId);
  const purchases = await restorePurchases(tx, importId);
  const customers = await restoreCustomers(tx, importId);
  await tx.execute(sql`delete from import_changes where import_id = ${importId}`);
  await bumpRevision(tx);
  return {
    removed: interactions.removed + purchases.removed,
    restored: interactions.restored + purchases.restored,
    ...customers,
  };
}
