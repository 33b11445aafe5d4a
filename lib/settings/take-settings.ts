import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { settings } from '@/db/schema/settings';
import { DomainError } from '@/lib/errors';
import { presentChanged } from './read-settings';

/** Holds the settings until the transaction ends. Throws `conflict`, with the newer state, where they are not in the version that the change was made on. */
export async function takeSettings(tx: Db, version: number): Promise<typeof settings.$inferSelect> {
  // Counting days anew holds them for long: whoever waits is told.
  await tx.execute(sql`set local lock_timeout = '5s'`);
  const [found] = await tx.select().from(settings).for('update');
  if (!found) throw new Error('The settings have no row');
  if (found.version !== version) {
    throw new DomainError(
      'conflict',
      'Somebody else has changed the settings meanwhile. Look at them anew, then change them.',
      [],
      { current: await presentChanged(tx, found) },
    );
  }
  return found;
}
