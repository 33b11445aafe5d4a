import { authorityOf, refusalOf, type ActName, type Ownership } from '@/lib/domain/issues/authority';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';

/** Throws `forbidden` where somebody may not do this with the issue, whatever its state. */
export function refuseActor(
  viewer: Pick<Viewer, 'role' | 'departmentId'>,
  issue: Ownership,
  act: ActName,
): void {
  const refusal = refusalOf(viewer, issue, act);
  if (refusal === null) return;
  const { permission, whose } = authorityOf(act);
  if (refusal === 'permission') {
    throw new DomainError('forbidden', `This needs the permission ${permission}, which your role lacks.`);
  }
  throw new DomainError(
    'forbidden',
    whose === 'receiver' && issue.offeredToId !== null
      ? 'The issue is offered to another department.'
      : 'The issue belongs to another department.',
  );
}
