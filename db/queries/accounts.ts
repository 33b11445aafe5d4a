import { eq, type SQL } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { users } from '@/db/schema/users';

export type Account = typeof users.$inferSelect;

export function findAccount(db: Db, id: number): Promise<Account | null> {
  return findOne(db, eq(users.id, id));
}

/** By its address in lower case. */
export function findAccountByEmail(db: Db, email: string): Promise<Account | null> {
  return findOne(db, eq(users.email, email));
}

async function findOne(db: Db, condition: SQL): Promise<Account | null> {
  const [account] = await db.select().from(users).where(condition);
  return account ?? null;
}
