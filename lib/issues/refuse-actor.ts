import { authorityOf, refusalOf, type ActName, type Ownership } from '@/lib/domain/issues/authority';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';

/** Throws `forbidden` where somebody may not do this with the issue, whatever its state; `conflict` where there is no offer to answer. */
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
  if (whose === 'receiver' && issue.offeredToId === null) {
    throw new DomainError('conflict', 'The issue is offered to no department.');
  }
  throw new DomainError(
    'forbidden',
    `The issue ${whose === 'receiver' ? 'is offered' : 'belongs'} to another department.`,
  );
}
