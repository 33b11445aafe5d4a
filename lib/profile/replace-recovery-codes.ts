import { recordAudit } from '@/lib/audit/record-audit';
import { renewRecoveryCodes } from '@/lib/auth/recovery-codes';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { checkOwnPassword, lockOwnAccount } from './own-account';
import type { RecoveryCodes } from './schema';

/** New codes; the old ones open nothing any more. Throws `invalid` for a wrong password, `conflict` where two-step sign-in is off. */
export async function replaceRecoveryCodes(
  viewer: Viewer,
  { current }: { current: string },
): Promise<RecoveryCodes> {
  await checkOwnPassword(viewer, current);
  return viewer.db.transaction(async (tx) => {
    const { id, twoStepSecret } = await lockOwnAccount(tx, viewer);
    if (twoStepSecret === null) throw new DomainError('conflict', 'Two-step sign-in is off.');
    const codes = await renewRecoveryCodes(tx, id);
    await recordAudit(tx, viewer, { action: 'user.renew_codes', subject: `user:${id}` });
    return { codes };
  });
}
