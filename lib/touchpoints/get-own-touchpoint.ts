import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { touchpoints } from '@/db/schema/touchpoints';
import type { Viewer } from '@/lib/auth/viewer';
import { answersFor } from '@/lib/domain/own-department';
import { may, type Permission } from '@/lib/domain/permissions';
import { DomainError } from '@/lib/errors';
import { noSuchTouchpoint } from './get-place';

/** The touchpoint and who changes it. */
export interface OwnTouchpoint {
  id: number;
  authorId: number;
}

/** Throws `not_found` for an unknown slug, and `forbidden` where it is another department's or nobody is signed in. */
export async function getOwnTouchpoint(
  tx: Db,
  viewer: Viewer,
  slug: string,
  permission: Permission,
): Promise<OwnTouchpoint> {
  const [found] = await tx
    .select({ id: touchpoints.id, departmentId: touchpoints.departmentId })
    .from(touchpoints)
    .where(eq(touchpoints.slug, slug));
  if (!found) throw noSuchTouchpoint(slug);
  if (!may(viewer, permission)) {
    throw new DomainError('forbidden', `This needs the permission ${permission}, which your role lacks.`);
  }
  if (!answersFor(viewer, found.departmentId)) {
    throw new DomainError('forbidden', 'The touchpoint belongs to another department.');
  }
  if (viewer.userId === null)
    throw new DomainError('forbidden', 'Only somebody who is signed in can write this down.');
  return { id: found.id, authorId: viewer.userId };
}
