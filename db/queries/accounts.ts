import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { users } from '@/db/schema/users';

export type Account = typeof users.$inferSelect;

/** By its address in lower case. */
export async function findAccountByEmail(db: Db, email: string): Promise<Account | null> {
  const [account] = await db.select().from(users).where(eq(users.email, email));
  return account ?? null;
}
