import { and, eq, isNull } from 'drizzle-orm';
import { invitations } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { UserParams } from './schema';

/** The link opens nothing any more. Throws `not_found` where nothing waits to be accepted. */
export async function withdrawInvitation(viewer: Viewer, { id }: UserParams): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const [withdrawn] = await tx
      .update(invitations)
      .set({ withdrawnAt: viewer.now })
      .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt)))
      .returning({ email: invitations.email });
    if (!withdrawn)
      throw new DomainError('not_found', `There is no invitation ${id} that waits to be accepted.`);
    await recordAudit(tx, viewer, {
      action: 'invitation.withdraw',
      subject: `invitation:${id}`,
      before: withdrawn,
    });
  });
}
