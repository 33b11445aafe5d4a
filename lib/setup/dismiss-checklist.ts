import { firstRun } from '@/db/schema/first-run';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';

/** Puts the checklist away, for all admins. */
export async function dismissChecklist(viewer: Viewer): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const dismissed = { checklistDismissedAt: viewer.now };
    await tx.insert(firstRun).values(dismissed).onConflictDoUpdate({ target: firstRun.id, set: dismissed });
    await recordAudit(tx, viewer, { action: 'checklist.dismiss', subject: 'checklist' });
  });
}
