import { and, eq } from 'drizzle-orm';
import { notices } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { countUnread } from './count-unread';
import { ownerOf } from './own-notices';
import type { NoticeCount } from './schema';

/** Marks one as read; again changes nothing. Throws `not_found` for what is somebody else’s. */
export async function readNotice(viewer: Viewer, { id }: { id: number }): Promise<NoticeCount> {
  return viewer.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ readAt: notices.readAt })
      .from(notices)
      .where(and(eq(notices.id, id), eq(notices.userId, ownerOf(viewer))))
      .for('update');
    if (!found) throw new DomainError('not_found', `You have no notice ${id}.`);
    if (found.readAt === null) {
      await tx.update(notices).set({ readAt: viewer.now }).where(eq(notices.id, id));
      await recordAudit(tx, viewer, { action: 'notice.read', subject: `notice:${id}` });
    }
    return countUnread({ ...viewer, db: tx });
  });
}
