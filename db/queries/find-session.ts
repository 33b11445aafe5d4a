import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Db } from '../client';
import { departments } from '../schema/departments';
import { sessions } from '../schema/sessions';
import { users } from '../schema/users';

/** A session with its account, and the department it is looked at as, by primary keys. */
export async function findSession(db: Db, id: string, userId: number) {
  const [found] = await db
    .select({ session: sessions, account: users, viewDepartment: departments.name })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(departments, eq(departments.id, sessions.viewDepartmentId))
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId)));
  return found ?? null;
}

/** Unless somebody else has written as much meanwhile. */
export async function markSeen(db: Db, id: string, now: Date, unlessSince: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt), lt(sessions.lastSeenAt, unlessSince)));
}
