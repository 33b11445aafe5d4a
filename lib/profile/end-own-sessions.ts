import { eq, sql } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { renewCookie } from '@/lib/auth/renew-cookie';
import type { Viewer } from '@/lib/auth/viewer';
import { lockOwnAccount } from './own-account';

/** Signs one out everywhere but here; returns the new cookie of this browser. */
export async function endOwnSessions(viewer: Viewer): Promise<string> {
  return viewer.db.transaction(async (tx) => {
    const account = await lockOwnAccount(tx, viewer);
    await tx
      .update(users)
      .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, account.id));
    await recordAudit(tx, viewer, { action: 'user.end_sessions', subject: `user:${account.id}` });
    return renewCookie(tx, viewer, { ...account, sessionVersion: account.sessionVersion + 1 });
  });
}
