import { eq } from 'drizzle-orm';
import { departments } from '@/db/schema/departments';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { lockDepartment } from './lock-department';

/** Its address stays. Throws `not_found`. */
export async function renameDepartment(
  viewer: Viewer,
  { slug, name }: { slug: string; name: string },
): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const before = await lockDepartment(tx, slug);
    await tx.update(departments).set({ name }).where(eq(departments.id, before.id));
    await recordAudit(tx, viewer, {
      action: 'department.rename',
      subject: `department:${slug}`,
      before: { name: before.name },
      after: { name },
    });
  });
}
