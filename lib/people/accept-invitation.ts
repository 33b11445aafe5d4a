import { z } from 'zod';
import { invitations, users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashPassword } from '@/lib/auth/hash-password';
import { countRequest } from '@/lib/auth/limit-attempts';
import { newPassword } from '@/lib/auth/schema';
import type { Doorstep } from '@/lib/auth/sign-in';
import { DomainError } from '@/lib/errors';
import { findInvitation, openInvitation } from './find-invitation';

export const acceptance = z.strictObject({ token: z.string().max(200), password: newPassword });

/** Makes an account of an invitation, once. Throws `not_found` for every link that opens nothing, whatever the reason; `RateLimited`. */
export async function acceptInvitation(
  doorstep: Doorstep,
  { token, password }: z.output<typeof acceptance>,
): Promise<{ email: string }> {
  const { db, now, address } = doorstep;
  await countRequest(db, 'invitation', address);
  if (!(await findInvitation(doorstep, token))) throw opensNothing();
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const [taken] = await tx
      .update(invitations)
      .set({ acceptedAt: now })
      .where(openInvitation(token, now))
      .returning();
    if (!taken) throw opensNothing();
    const { email, name, role, departmentId } = taken;
    const [added] = await tx
      .insert(users)
      .values({ email, name, role, departmentId, passwordHash, createdAt: now })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    if (!added) throw opensNothing();
    await recordAudit(
      tx,
      { ...doorstep, userId: added.id },
      {
        action: 'invitation.accept',
        subject: `user:${added.id}`,
        after: { invitation: taken.id, email, name, role, departmentId },
      },
    );
    return { email };
  });
}

function opensNothing(): DomainError {
  return new DomainError(
    'not_found',
    'This link has been used, was withdrawn or is too old. Ask an admin for a new one.',
  );
}
