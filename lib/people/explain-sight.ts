import { can, PERMISSIONS, ROLE_WORDS, type Permission } from '@/lib/domain/permissions';
import { ROLES, type Role } from '@/lib/domain/vocabulary';
import { listInWords } from '@/lib/format/list-in-words';
import type { Sight, SightReason } from './schema';

interface Person {
  name: string;
  role: Role;
  departmentName: string | null;
  /** Touchpoints that the department owns. */
  owned: readonly string[];
}

/** Stands in the table of permissions between what everybody with the role may, and what a department head may of it. */
const NARROWED = /; a department head, (?<narrowed>.+)$/;

/** Why somebody may see or do what, and what stays shut, each by whom it is open to. */
export function explainSight({ name, role, departmentName, owned }: Person): Sight {
  const permissions = Object.keys(PERMISSIONS).filter((key): key is Permission => key in PERMISSIONS);
  const reasonsOf = (chosen: readonly Permission[]): SightReason[] =>
    [...new Set(chosen.map(openTo))].map((whom) => ({
      openTo: whom,
      deeds: chosen
        .filter((permission) => openTo(permission) === whom)
        .map((permission) => deedOf(permission, role)),
    }));
  return {
    name,
    owns: ownsOf(name, departmentName, owned),
    may: reasonsOf(permissions.filter((permission) => can(role, permission))),
    mayNot: reasonsOf(permissions.filter((permission) => !can(role, permission))),
  };
}

function ownsOf(name: string, departmentName: string | null, owned: readonly string[]): string {
  if (departmentName === null) return `${name} belongs to no department, and answers for no touchpoint.`;
  if (owned.length === 0) return `${departmentName}, the department of ${name}, owns no touchpoint.`;
  return `${name} answers for ${listInWords(owned)} because ${departmentName} owns ${owned.length === 1 ? 'it' : 'them'}.`;
}

/** “Read issues, their evidence and their timeline”, with what narrows it for a department head. */
function deedOf(permission: Permission, role: Role): string {
  const { allows } = PERMISSIONS[permission];
  const narrowed = NARROWED.exec(allows)?.groups?.['narrowed'];
  const deed = allows.replace(NARROWED, '');
  const only = narrowed === undefined || role !== 'department_head' ? '' : ` (${narrowed})`;
  return `${deed}${only}`;
}

function openTo(permission: Permission): string {
  const roles = ROLES.filter((role) => can(role, permission));
  return roles.length === ROLES.length
    ? 'everybody'
    : listInWords(roles.map((role) => `${ROLE_WORDS[role].toLowerCase()}s`));
}
