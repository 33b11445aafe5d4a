import { and, eq, isNull } from 'drizzle-orm';
import { sessions } from '@/db/schema/sessions';
import { recordAudit } from '@/lib/audit/record-audit';
import type { SessionClaim } from './session-claim';
import type { Doorstep } from './sign-in';

/** Somebody signs out; a copy of the cookie opens nothing any more. */
export async function endSession(doorstep: Doorstep, { sub: userId, session }: SessionClaim): Promise<void> {
  const { db, now } = doorstep;
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: now })
      .where(and(eq(sessions.id, session), eq(sessions.userId, userId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (ended.length === 0) return;
    await recordAudit(tx, { ...doorstep, userId }, { action: 'session.end', subject: `user:${userId}` });
  });
}
