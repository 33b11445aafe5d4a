import { eq, sql } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashPassword } from '@/lib/auth/hash-password';
import { renewCookie } from '@/lib/auth/renew-cookie';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { checkOwnPassword, lockOwnAccount } from './own-account';

interface Change {
  current: string;
  password: string;
}

/** Ends every session but this one, whose new cookie it returns. Throws `invalid` where the current password is not right. */
export async function changePassword(viewer: Viewer, { current, password }: Change): Promise<string> {
  await checkOwnPassword(viewer, current);
  if (current === password) {
    throw new DomainError('invalid', 'The new password is the old one.', [
      { path: 'password', message: 'is the old one' },
    ]);
  }
  const passwordHash = await hashPassword(password);
  return viewer.db.transaction(async (tx) => {
    const account = await lockOwnAccount(tx, viewer);
    const sessionVersion = account.sessionVersion + 1;
    await tx
      .update(users)
      .set({ passwordHash, passwordOneTime: false, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, account.id));
    await recordAudit(tx, viewer, { action: 'user.change_password', subject: `user:${account.id}` });
    return renewCookie(tx, viewer, { ...account, sessionVersion });
  });
}
