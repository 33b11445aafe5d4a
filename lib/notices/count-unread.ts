import { and, count, eq, isNull } from 'drizzle-orm';
import { notices } from '@/db/schema/notices';
import type { Viewer } from '@/lib/auth/viewer';
import { ownerOf } from './own-notices';
import type { NoticeCount } from './schema';

/** How much the viewer has not read yet. */
export async function countUnread(viewer: Viewer): Promise<NoticeCount> {
  const [row] = await viewer.db
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.userId, ownerOf(viewer)), isNull(notices.readAt)));
  return { unread: row?.unread ?? 0 };
}
