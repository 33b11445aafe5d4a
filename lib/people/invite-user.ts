import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { mails } from '@/db/schema/notices';
import { invitations, users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashWord } from '@/lib/auth/hash-word';
import type { Viewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors';
import { composeInvitation } from './compose-invitation';
import { getDepartmentId } from './get-department-id';
import type { Invited, NewPerson } from './schema';

/** Long enough for a holiday week, short enough that a forgotten mail opens nothing. */
const VALID_DAYS = 7;

/** Invites somebody; whoever was invited before gets a new link, and the old one ends. Throws `conflict`, `not_found`. */
export function inviteUser(viewer: Viewer, person: NewPerson): Promise<Invited> {
  return viewer.db.transaction((tx) => writeInvitation(tx, viewer, person));
}

/**
 * Writes down that somebody is invited, withdraws what was sent to the address before, and puts a mail into the outbox. Only the hash of the
 * link's word is kept. Throws `conflict` when the address can sign in already.
 */
export async function writeInvitation(tx: Db, viewer: Viewer, person: NewPerson): Promise<Invited> {
  const { now, userId } = viewer;
  const { email, name, role, department } = person;
  const departmentId = await getDepartmentId(tx, department);
  const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (known) {
    throw new DomainError('conflict', `${email} can sign in already.`, [
      { path: 'email', message: 'can sign in already' },
    ]);
  }
  await tx
    .update(invitations)
    .set({ withdrawnAt: now })
    .where(
      and(eq(invitations.email, email), isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt)),
    );
  // 256 bits.
  const word = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + VALID_DAYS * 86_400_000);
  const [added] = await tx
    .insert(invitations)
    .values({
      email,
      name,
      role,
      departmentId,
      tokenHash: hashWord(word),
      invitedBy: userId,
      createdAt: now,
      expiresAt,
    })
    .returning({ id: invitations.id });
  if (!added) throw new Error('The invitation was not written');
  const link = `${env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`}/accept/${word}`.replace(
    /([^:])\/\/accept/,
    '$1/accept',
  );
  const mailed = env.SMTP_URL !== undefined;
  await tx.insert(mails).values({
    key: `invitation:${added.id}`,
    recipient: email,
    ...composeInvitation({ name, by: viewer.name, link, days: VALID_DAYS }),
    state: mailed ? 'waiting' : 'unsent',
    nextAt: mailed ? now : null,
    createdAt: now,
  });
  await recordAudit(tx, viewer, {
    action: 'invitation.send',
    subject: `invitation:${added.id}`,
    after: { email, name, role, department, expiresAt: expiresAt.toISOString() },
  });
  return { id: added.id, email, link, expiresAt: expiresAt.toISOString(), mailed };
}
