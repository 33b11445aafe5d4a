import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { departments } from '../schema/departments';
import { users } from '../schema/users';

/** More than a list to choose from can show. */
const MOST_PEOPLE = 2000;

/** People who may sign in, by name. */
export async function listPeople(db: Db) {
  return await db
    .select({ id: users.id, name: users.name, department: departments.slug, role: users.role })
    .from(users)
    .leftJoin(departments, eq(departments.id, users.departmentId))
    .where(eq(users.active, true))
    .orderBy(asc(users.name), asc(users.id))
    .limit(MOST_PEOPLE);
}
