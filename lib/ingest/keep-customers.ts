import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { arrayOf } from '@/db/queries/array-literal';

/** Keeps customers as they were before an import changed them. */
export async function keepCustomers(
  tx: Db,
  importId: number,
  kept: readonly { id: number; before: string }[],
): Promise<void> {
  if (kept.length === 0) return;
  await tx.execute(sql`
    insert into import_changes (import_id, customer_id, before)
    select ${importId}, id, before from unnest(${arrayOf(
      'int4',
      kept.map((row) => row.id),
    )},
      ${arrayOf(
        'jsonb',
        kept.map((row) => row.before),
      )}) as kept (id, before)`);
}
