import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { lockUser } from './lock-user';
import type { UserParams } from './schema';

/** Lets somebody sign in again. Throws `not_found`. */
export async function reactivateUser(viewer: Viewer, { id }: UserParams): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const { active } = await lockUser(tx, id);
    if (active) return;
    await tx.update(users).set({ active: true }).where(eq(users.id, id));
    await recordAudit(tx, viewer, { action: 'user.reactivate', subject: `user:${id}` });
  });
}
