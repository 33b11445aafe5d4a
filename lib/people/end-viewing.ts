import { and, eq, isNotNull } from 'drizzle-orm';
import { sessions } from '@/db/schema/sessions';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';

/** Oneself again; nothing happens where one is that already. */
export async function endViewing(viewer: Viewer): Promise<void> {
  const { sessionId, userId } = viewer;
  if (sessionId === undefined) return;
  await viewer.db.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ viewRole: null, viewDepartmentId: null, viewUntil: null })
      .where(and(eq(sessions.id, sessionId), isNotNull(sessions.viewRole)))
      .returning({ id: sessions.id });
    if (ended.length > 0) await recordAudit(tx, viewer, { action: 'view.end', subject: `user:${userId}` });
  });
}
