import { and, eq, isNull, lte } from 'drizzle-orm';
import { notices } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { countUnread } from './count-unread';
import { ownerOf } from './own-notices';
import type { NoticeCount, NoticesSeen } from './schema';

/** Marks as read all that the viewer had seen, up to the newest of them: what came in the meantime stays unread. */
export async function readAllNotices(viewer: Viewer, { upTo }: NoticesSeen): Promise<NoticeCount> {
  const userId = ownerOf(viewer);
  return viewer.db.transaction(async (tx) => {
    const read = await tx
      .update(notices)
      .set({ readAt: viewer.now })
      .where(and(eq(notices.userId, userId), isNull(notices.readAt), lte(notices.id, upTo)))
      .returning({ id: notices.id });
    if (read.length > 0) {
      await recordAudit(tx, viewer, {
        action: 'notice.read_all',
        subject: `user:${userId}`,
        after: { upTo, notices: read.length },
      });
    }
    return countUnread({ ...viewer, db: tx });
  });
}
