import type { Db } from '@/db/client';
import { users } from '@/db/schema/users';

/** Whether nobody may sign in yet, so that everything leads to the set-up. */
export async function isUnclaimed(db: Db): Promise<boolean> {
  const [somebody] = await db.select({ id: users.id }).from(users).limit(1);
  return somebody === undefined;
}
