import { eq, sql } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { forgetRecoveryCodes } from '@/lib/auth/recovery-codes';
import type { Viewer } from '@/lib/auth/viewer';
import { lockUser } from './lock-user';
import type { UserParams } from './schema';

/** For somebody who lost app and codes: the password alone is asked for again; all sessions end. Throws `not_found`. */
export async function resetTwoStep(viewer: Viewer, { id }: UserParams): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    await lockUser(tx, id);
    await tx
      .update(users)
      .set({ twoStepSecret: null, twoStepOffer: null, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, id));
    await forgetRecoveryCodes(tx, id);
    await recordAudit(tx, viewer, { action: 'user.reset_two_step', subject: `user:${id}` });
  });
}
