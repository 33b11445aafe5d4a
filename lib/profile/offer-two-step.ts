import { eq } from 'drizzle-orm';
import { toString as drawCode } from 'qrcode';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { makeTwoStepSecret, sealSecret, twoStepAddress } from '@/lib/auth/two-step-secret';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { checkOwnPassword, lockOwnAccount } from './own-account';
import type { TwoStepOffer } from './schema';

/** A new secret for an authenticator app; it counts once a code of it is given. Throws `invalid` for a wrong password, `conflict` where it is on. */
export async function offerTwoStep(viewer: Viewer, { current }: { current: string }): Promise<TwoStepOffer> {
  await checkOwnPassword(viewer, current);
  const secret = makeTwoStepSecret();
  const email = await viewer.db.transaction(async (tx) => {
    const account = await lockOwnAccount(tx, viewer);
    if (account.twoStepSecret !== null) throw new DomainError('conflict', 'Two-step sign-in is on already.');
    await tx
      .update(users)
      .set({ twoStepOffer: sealSecret(secret) })
      .where(eq(users.id, account.id));
    await recordAudit(tx, viewer, { action: 'user.offer_two_step', subject: `user:${account.id}` });
    return account.email;
  });
  return { secret, picture: await drawCode(twoStepAddress(secret, email), { type: 'svg', margin: 2 }) };
}
