import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { notices } from '@/db/schema/notices';
import type { Viewer } from '@/lib/auth/viewer';
import { countUnread } from './count-unread';
import { ownerOf } from './own-notices';
import { NOTICES_PAGE_SIZE, type NoticePage, type NoticeQuery } from './schema';

/** What the viewer was told, the unread first. */
export async function listNotices(viewer: Viewer, { unread, kind, page }: NoticeQuery): Promise<NoticePage> {
  const { db } = viewer;
  const fits = and(
    eq(notices.userId, ownerOf(viewer)),
    unread ? isNull(notices.readAt) : undefined,
    kind.length > 0 ? inArray(notices.kind, kind) : undefined,
  );
  const rows = await db
    .select()
    .from(notices)
    .where(fits)
    .orderBy(desc(sql`${notices.readAt} is null`), desc(notices.at), desc(notices.id))
    .limit(NOTICES_PAGE_SIZE)
    .offset((page - 1) * NOTICES_PAGE_SIZE);
  const [all] = await db.select({ total: count() }).from(notices).where(fits);
  return {
    notices: rows.map(({ id, kind: what, issue, text, at, readAt }) => ({
      id,
      kind: what,
      issue,
      text,
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
    total: all?.total ?? 0,
    ...(await countUnread(viewer)),
    page,
    pageSize: NOTICES_PAGE_SIZE,
  };
}
