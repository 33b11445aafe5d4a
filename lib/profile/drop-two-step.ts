import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { renewCookie } from '@/lib/auth/renew-cookie';
import { forgetRecoveryCodes } from '@/lib/auth/recovery-codes';
import type { Viewer } from '@/lib/auth/viewer';
import { checkOwnPassword, lockOwnAccount } from './own-account';

/** The password alone is asked for again. Returns the cookie of a new session. Throws `invalid` for a wrong password. */
export async function dropTwoStep(viewer: Viewer, { current }: { current: string }): Promise<string> {
  await checkOwnPassword(viewer, current);
  return viewer.db.transaction(async (tx) => {
    const account = await lockOwnAccount(tx, viewer);
    const { id } = account;
    await tx.update(users).set({ twoStepSecret: null, twoStepOffer: null }).where(eq(users.id, id));
    await forgetRecoveryCodes(tx, id);
    await recordAudit(tx, viewer, { action: 'user.drop_two_step', subject: `user:${id}` });
    return renewCookie(tx, viewer, account);
  });
}
