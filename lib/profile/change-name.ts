import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { lockOwnAccount } from './own-account';

export async function changeName(viewer: Viewer, { name }: { name: string }): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const { id, name: before } = await lockOwnAccount(tx, viewer);
    await tx.update(users).set({ name }).where(eq(users.id, id));
    await recordAudit(tx, viewer, {
      action: 'user.change',
      subject: `user:${id}`,
      before: { name: before },
      after: { name },
    });
  });
}
