import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Account } from '@/db/queries/accounts';
import { users } from '@/db/schema/users';
import { verifyPassword } from '@/lib/auth/hash-password';
import { countRequest } from '@/lib/auth/limit-attempts';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';

/** One's own account, which nobody else changes until the transaction ends. Throws `forbidden` for an operator, who has none. */
export async function lockOwnAccount(tx: Db, { userId }: Viewer): Promise<Account> {
  const [account] =
    userId === null ? [] : await tx.select().from(users).where(eq(users.id, userId)).for('update');
  if (account) return account;
  throw new DomainError('forbidden', 'Only somebody who is signed in has a profile.');
}

/** Throws `invalid` unless it is one's own password, and `RateLimited` after too many guesses. */
export async function checkOwnPassword({ db, userId }: Viewer, current: string): Promise<void> {
  await countRequest(db, 'own password', String(userId));
  const [account] =
    userId === null
      ? []
      : await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId));
  if (await verifyPassword(account?.passwordHash, current)) return;
  throw new DomainError('invalid', 'The current password is not right.', [
    { path: 'current', message: 'is not right' },
  ]);
}
