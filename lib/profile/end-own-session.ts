import { and, eq, isNull } from 'drizzle-orm';
import { sessions } from '@/db/schema/sessions';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';

/** Signs one out on one browser. Throws `not_found` where one has no such session, or it has ended. */
export async function endOwnSession(viewer: Viewer, { id }: { id: string }): Promise<void> {
  const { userId, now } = viewer;
  await viewer.db.transaction(async (tx) => {
    const [ended] =
      userId === null
        ? []
        : await tx
            .update(sessions)
            .set({ endedAt: now })
            .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isNull(sessions.endedAt)))
            .returning({ browser: sessions.browser });
    if (!ended) throw new DomainError('not_found', 'You have no such session, or it has ended.');
    await recordAudit(tx, viewer, {
      action: 'session.end',
      subject: `user:${userId}`,
      after: { browser: ended.browser },
    });
  });
}
