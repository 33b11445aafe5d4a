import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { getDepartmentId } from './get-department-id';
import { keepAnotherAdmin, lockUser } from './lock-user';
import type { UserChange, UserParams } from './schema';

/** Gives somebody another name, role or department; it holds from their next request on. Throws `not_found`, `conflict` for the last admin. */
export async function changeUser(
  viewer: Viewer,
  { id, name, role, department }: UserParams & UserChange,
): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    if (role !== 'admin') await keepAnotherAdmin(tx, id);
    const before = await lockUser(tx, id);
    const departmentId = await getDepartmentId(tx, department);
    await tx.update(users).set({ name, role, departmentId }).where(eq(users.id, id));
    await recordAudit(tx, viewer, {
      action: 'user.change',
      subject: `user:${id}`,
      before: { name: before.name, role: before.role, departmentId: before.departmentId },
      after: { name, role, departmentId },
    });
  });
}
