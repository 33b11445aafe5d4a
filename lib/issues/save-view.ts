import { countSavedViews, writeSavedView } from '@/db/queries/saved-views';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { NewView } from './change-schema';
import { getUserId } from './get-user-id';
import type { SavedView } from './schema';

/** More than a menu can show. */
const MOST_VIEWS = 50;

/** Keeps a view of the queue under a name; the viewer’s own of the same name is replaced. */
export async function saveView(viewer: Viewer, { name, query }: NewView): Promise<SavedView> {
  const userId = getUserId(viewer);
  return await viewer.db.transaction(async (tx) => {
    const view = await writeSavedView(tx, { userId, name, query });
    if ((await countSavedViews(tx, userId)) > MOST_VIEWS) {
      throw new DomainError('conflict', `You keep ${MOST_VIEWS} views already; delete one first.`);
    }
    await recordAudit(tx, viewer, {
      action: 'issue_view.save',
      subject: `issue_view:${view.id}`,
      after: { name, query },
    });
    return view;
  });
}
