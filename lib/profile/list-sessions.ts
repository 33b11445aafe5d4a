import { and, desc, eq, isNull } from 'drizzle-orm';
import { sessions } from '@/db/schema/sessions';
import { users } from '@/db/schema/users';
import { isAlive } from '@/lib/auth/session-life';
import type { Viewer } from '@/lib/auth/viewer';
import type { SessionList } from './schema';

/** Where one is signed in, this browser first. */
export async function listSessions({ db, userId, sessionId, now }: Viewer): Promise<SessionList> {
  const rows =
    userId === null
      ? []
      : await db
          .select({ session: sessions })
          .from(sessions)
          .innerJoin(users, and(eq(users.id, sessions.userId), eq(users.sessionVersion, sessions.version)))
          .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)))
          .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
  const open = rows
    .map(({ session }) => session)
    .filter((session) => isAlive(session, now))
    .map(({ id, browser, provider, madeAt, lastSeenAt }) => ({
      id,
      browser,
      provided: provider !== null,
      here: id === sessionId,
      madeAt: madeAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }));
  return { sessions: open.toSorted((one, other) => Number(other.here) - Number(one.here)) };
}
