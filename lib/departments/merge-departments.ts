import { eq } from 'drizzle-orm';
import { moveDepartment } from '@/db/queries/move-department';
import { departments } from '@/db/schema/departments';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { lockDepartments } from './lock-department';
import type { Merged } from './manage-schema';

/** Gives touchpoints, issues and people of one department to another, and retires it. Nothing undoes it. Throws `not_found`, `conflict`. */
export async function mergeDepartments(
  viewer: Viewer,
  { slug, into }: { slug: string; into: string },
): Promise<Merged> {
  if (slug === into) throw refused('A department cannot be merged into itself.');
  return viewer.db.transaction(async (tx) => {
    const [from, target] = await lockDepartments(tx, slug, into);
    if (!from || !target) throw new DomainError('not_found', 'There is no such department.');
    if (target.retiredAt !== null) throw refused(`${target.name} is retired.`);
    if (from.retiredAt !== null) throw refused(`${from.name} is retired.`);
    const { now, userId } = viewer;
    const words = `${from.name} was merged into ${target.name}.`;
    const merged = await moveDepartment(tx, { from: from.id, into: target.id, userId, now, words });
    await tx.update(departments).set({ retiredAt: now }).where(eq(departments.id, from.id));
    await recordAudit(tx, viewer, {
      action: 'department.merge',
      subject: `department:${slug}`,
      after: { into, ...merged },
    });
    return merged;
  });
}

function refused(message: string): DomainError {
  return new DomainError('conflict', message, [{ path: 'into', message }]);
}
