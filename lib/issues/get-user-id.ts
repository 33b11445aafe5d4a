import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';

/** Of somebody who is signed in. Throws `forbidden` for an operator, who is nobody in particular. */
export function getUserId({ userId }: Pick<Viewer, 'userId'>): number {
  if (userId === null) throw new DomainError('forbidden', 'This takes somebody who is signed in.');
  return userId;
}
