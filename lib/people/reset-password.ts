import { eq, sql } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashPassword } from '@/lib/auth/hash-password';
import { makePassword } from '@/lib/auth/make-password';
import type { Viewer } from '@/lib/auth/viewer';
import { lockUser } from './lock-user';
import type { UserParams } from './schema';

/** A password that is shown this once and has to be changed first of all; all sessions end. Throws `not_found`. */
export async function resetPassword(viewer: Viewer, { id }: UserParams): Promise<{ password: string }> {
  const password = makePassword();
  const passwordHash = await hashPassword(password);
  await viewer.db.transaction(async (tx) => {
    await lockUser(tx, id);
    await tx
      .update(users)
      .set({ passwordHash, passwordOneTime: true, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, id));
    await recordAudit(tx, viewer, { action: 'user.reset_password', subject: `user:${id}` });
  });
  return { password };
}
