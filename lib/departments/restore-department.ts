import { eq } from 'drizzle-orm';
import { departments } from '@/db/schema/departments';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { lockDepartment } from './lock-department';

/** Puts a retired department back on the lists. Throws `not_found`. */
export async function restoreDepartment(viewer: Viewer, { slug }: { slug: string }): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const { id, retiredAt } = await lockDepartment(tx, slug);
    if (retiredAt === null) return;
    await tx.update(departments).set({ retiredAt: null }).where(eq(departments.id, id));
    await recordAudit(tx, viewer, { action: 'department.restore', subject: `department:${slug}` });
  });
}
