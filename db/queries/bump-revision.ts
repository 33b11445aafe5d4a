import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { settings } from '../schema/settings';

/** Makes every stored reading stale. The last thing of a transaction: others wait for its row. */
export async function bumpRevision(tx: Db): Promise<void> {
  await tx.update(settings).set({ revision: sql`${settings.revision} + 1` });
}
