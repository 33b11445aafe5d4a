import { and, eq } from 'drizzle-orm';
import { noticeChoices } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { defaultWays } from '@/lib/domain/notices/choices';
import { DomainError } from '@/lib/errors';
import { listChoices } from './list-choices';
import { ownerOf } from './own-notices';
import type { ChoiceChange, Choices } from './schema';

/** Chooses by which ways the viewer is told of a kind from now on. The digest is only mailed: `invalid` to want it in the app. */
export async function changeChoice(viewer: Viewer, { kind, inApp, mail }: ChoiceChange): Promise<Choices> {
  const userId = ownerOf(viewer);
  if (kind === 'digest' && inApp) {
    const message = 'must be false: the digest is only mailed';
    throw new DomainError('invalid', `inApp: ${message}`, [{ path: 'inApp', message }]);
  }
  return viewer.db.transaction(async (tx) => {
    const own = and(eq(noticeChoices.userId, userId), eq(noticeChoices.kind, kind));
    const [before] = await tx.select().from(noticeChoices).where(own).for('update');
    const { inApp: wasInApp, mail: wasMail } = before ?? defaultWays(viewer.role, kind);
    await tx
      .insert(noticeChoices)
      .values({ userId, kind, inApp, mail })
      .onConflictDoUpdate({ target: [noticeChoices.userId, noticeChoices.kind], set: { inApp, mail } });
    await recordAudit(tx, viewer, {
      action: 'notice_choice.change',
      subject: `user:${userId}`,
      before: { [kind]: { inApp: wasInApp, mail: wasMail } },
      after: { [kind]: { inApp, mail } },
    });
    return listChoices({ ...viewer, db: tx });
  });
}
