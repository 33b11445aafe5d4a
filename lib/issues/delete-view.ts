import { deleteSavedView } from '@/db/queries/saved-views';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { ViewParams } from './change-schema';
import { getUserId } from './get-user-id';

/** Throws `not_found`, also for a view of somebody else’s. */
export async function deleteView(viewer: Viewer, { id }: ViewParams): Promise<void> {
  const userId = getUserId(viewer);
  await viewer.db.transaction(async (tx) => {
    const deleted = await deleteSavedView(tx, userId, id);
    if (!deleted) throw new DomainError('not_found', `You have no view ${id}.`);
    const { name, query } = deleted;
    await recordAudit(tx, viewer, {
      action: 'issue_view.delete',
      subject: `issue_view:${id}`,
      before: { name, query },
    });
  });
}
