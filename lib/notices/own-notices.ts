import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';

/** Whose notices the viewer reads: the own ones. Throws `forbidden` where nobody is signed in. */
export function ownerOf({ userId }: Viewer): number {
  if (userId === null)
    throw new DomainError('forbidden', 'Only somebody who is signed in is told of anything.');
  return userId;
}
