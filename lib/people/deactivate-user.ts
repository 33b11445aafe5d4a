import { eq, sql } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { keepAnotherAdmin, lockUser } from './lock-user';
import type { UserParams } from './schema';

/** Shuts somebody out from their next request on; what they did stays. Throws `not_found`, `conflict` for the last admin. */
export async function deactivateUser(viewer: Viewer, { id }: UserParams): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    await keepAnotherAdmin(tx, id);
    const { active } = await lockUser(tx, id);
    if (!active) return;
    await tx
      .update(users)
      .set({ active: false, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, id));
    await recordAudit(tx, viewer, { action: 'user.deactivate', subject: `user:${id}` });
  });
}
