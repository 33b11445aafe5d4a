import { connect, type Pool } from '@/db/client';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors';

declare global {
  // Outlives the modules, which the development server loads again after every change.
  var corridorPool: Pool | undefined;
}

/** The one pool of this process; opened at the first call. Throws `unavailable` when no database is configured. */
export function primary(): Pool {
  if (env.DATABASE_URL === undefined) {
    throw new DomainError('unavailable', 'No database: set DATABASE_URL, or run npm start.');
  }
  return (globalThis.corridorPool ??= connect(env.DATABASE_URL, {
    max: env.DATABASE_POOL_SIZE,
    connection: { application_name: 'corridor' },
  }));
}
