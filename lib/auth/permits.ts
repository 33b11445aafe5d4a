import { can, type Permission } from '@/lib/domain/permissions';
import type { Viewer } from './viewer';

/** Who looks as somebody else may do what both may: looking as another never opens anything. */
export function permits(
  { role, viewing }: Pick<Viewer, 'role' | 'viewing'>,
  permission: Permission,
): boolean {
  return can(role, permission) && (viewing === undefined || can(viewing.ownRole, permission));
}
