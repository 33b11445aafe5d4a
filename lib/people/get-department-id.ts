import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { departments } from '@/db/schema/departments';
import { DomainError } from '@/lib/errors';

/** Null for none. Throws `not_found` for one that does not exist or was retired. */
export async function getDepartmentId(tx: Db, slug: string | null | undefined): Promise<number | null> {
  if (slug === null || slug === undefined) return null;
  const [found] = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.slug, slug), isNull(departments.retiredAt)))
    .for('share');
  if (found) return found.id;
  throw new DomainError('not_found', `There is no department ${slug}.`, [
    { path: 'department', message: 'is not known' },
  ]);
}
