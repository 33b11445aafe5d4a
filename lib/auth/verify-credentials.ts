import type { Db } from '@/db/client';
import { findAccountByEmail, type Account } from '@/db/queries/accounts';
import { DomainError } from '@/lib/errors';
import { verifyPassword } from './hash-password';
import type { Credentials } from './schema';

/**
 * Whose pair it is. Throws `unauthenticated` for a wrong one, after the same time whether or not the address is known; `forbidden` for
 * a deactivated account, which only somebody who knows its password hears of.
 */
export async function verifyCredentials(db: Db, { email, password }: Credentials): Promise<Account> {
  const account = await findAccountByEmail(db, email);
  if (!(await verifyPassword(account?.passwordHash, password)) || !account) {
    throw new DomainError('unauthenticated', 'The e-mail address and the password do not belong together.');
  }
  if (!account.active) throw new DomainError('forbidden', 'This account has been deactivated.');
  return account;
}
