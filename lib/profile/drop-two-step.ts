import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { forgetRecoveryCodes } from '@/lib/auth/recovery-codes';
import type { Viewer } from '@/lib/auth/viewer';
import { checkOwnPassword, lockOwnAccount } from './own-account';

/** The password alone is asked for again. Throws `invalid` for a wrong password. */
export async function dropTwoStep(viewer: Viewer, { current }: { current: string }): Promise<void> {
  await checkOwnPassword(viewer, current);
  await viewer.db.transaction(async (tx) => {
    const { id } = await lockOwnAccount(tx, viewer);
    await tx.update(users).set({ twoStepSecret: null, twoStepOffer: null }).where(eq(users.id, id));
    await forgetRecoveryCodes(tx, id);
    await recordAudit(tx, viewer, { action: 'user.drop_two_step', subject: `user:${id}` });
  });
}
