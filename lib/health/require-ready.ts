import { primary } from '@/db/index';
import { pendingMigrations } from '@/db/migrate';
import { DomainError } from '@/lib/errors';

/** Throws `unavailable` unless the database answers and has every migration that this build needs. */
export async function requireReady(): Promise<void> {
  const pending = await pendingMigrations(primary());
  if (pending.length === 0) return;
  throw new DomainError('unavailable', `The store lacks ${pending.join(', ')}: npm run corridor -- migrate`);
}
