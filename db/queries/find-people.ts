import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../client';
import { users } from '../schema/users';

/** Those of these users who may sign in, by id. */
export async function findPeople(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return await db
    .select({ id: users.id, name: users.name, role: users.role, departmentId: users.departmentId })
    .from(users)
    .where(and(inArray(users.id, [...ids]), eq(users.active, true)))
    .orderBy(asc(users.id));
}
