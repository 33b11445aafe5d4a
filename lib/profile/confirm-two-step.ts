import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { renewCookie } from '@/lib/auth/renew-cookie';
import { renewRecoveryCodes } from '@/lib/auth/recovery-codes';
import { openSecret, stepOfCode } from '@/lib/auth/two-step-secret';
import { countRequest } from '@/lib/auth/limit-attempts';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { lockOwnAccount } from './own-account';
import type { RecoveryCodes } from './schema';

/** Turns two-step sign-in on with the first code of the app, and shows the recovery codes, with the cookie of a new session. Throws `invalid` for a code that does not fit. */
export async function confirmTwoStep(
  viewer: Viewer,
  { code }: { code: string },
): Promise<RecoveryCodes & { cookie: string }> {
  await countRequest(viewer.db, 'own password', String(viewer.userId));
  return viewer.db.transaction(async (tx) => {
    const account = await lockOwnAccount(tx, viewer);
    const { id, twoStepOffer } = account;
    const secret = twoStepOffer === null ? null : openSecret(twoStepOffer);
    if (secret === null) throw new DomainError('conflict', 'No app is being set up: begin anew.');
    const step = stepOfCode(secret, code, viewer.now);
    if (step === null) {
      throw new DomainError(
        'invalid',
        'The code does not fit. Check the clock of your phone and try the next one.',
        [{ path: 'code', message: 'does not fit' }],
      );
    }
    await tx
      .update(users)
      .set({ twoStepSecret: twoStepOffer, twoStepOffer: null, twoStepUsed: step })
      .where(eq(users.id, id));
    const codes = await renewRecoveryCodes(tx, id);
    await recordAudit(tx, viewer, { action: 'user.add_two_step', subject: `user:${id}` });
    return { codes, cookie: await renewCookie(tx, viewer, account) };
  });
}
