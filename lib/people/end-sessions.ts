import { eq, sql } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { lockUser } from './lock-user';
import type { UserParams } from './schema';

/** Signs somebody out on every device. Throws `not_found`. */
export async function endSessions(viewer: Viewer, { id }: UserParams): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    await lockUser(tx, id);
    await tx
      .update(users)
      .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, id));
    await recordAudit(tx, viewer, { action: 'user.end_sessions', subject: `user:${id}` });
  });
}
