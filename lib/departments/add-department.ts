import { departments } from '@/db/schema/departments';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { NewDepartment } from './manage-schema';

/** Throws `conflict` where the slug is taken. */
export async function addDepartment(viewer: Viewer, { slug, name }: NewDepartment): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const [added] = await tx
      .insert(departments)
      .values({ slug, name, createdAt: viewer.now })
      .onConflictDoNothing({ target: departments.slug })
      .returning({ id: departments.id });
    if (!added) {
      throw new DomainError('conflict', `A department ${slug} exists already.`, [
        { path: 'slug', message: 'exists already' },
      ]);
    }
    await recordAudit(tx, viewer, {
      action: 'department.add',
      subject: `department:${slug}`,
      after: { name },
    });
  });
}
