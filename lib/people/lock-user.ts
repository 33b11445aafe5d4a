import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Account } from '@/db/queries/accounts';
import { users } from '@/db/schema/users';
import { DomainError } from '@/lib/errors';

/** The account, which nobody else changes until the transaction ends. Throws `not_found`. */
export async function lockUser(tx: Db, id: number): Promise<Account> {
  const [account] = await tx.select().from(users).where(eq(users.id, id)).for('update');
  if (account) return account;
  throw new DomainError('not_found', `There is no user ${id}.`);
}

/**
 * Throws `conflict` unless another admin can sign in. Locks the admins, so that two who would each remove the other come one after the other;
 * belongs before `lockUser`.
 */
export async function keepAnotherAdmin(tx: Db, id: number): Promise<void> {
  const admins = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.active, true)))
    .orderBy(users.id)
    .for('update');
  if (admins.some((admin) => admin.id === id) && admins.length === 1) {
    throw new DomainError('conflict', 'This is the last admin: make somebody else an admin first.');
  }
}
