import type { Role } from './vocabulary';

/** Whether somebody who may change touchpoints may change those of this department: a department head, of the own one alone. */
export function answersFor(
  { role, departmentId }: { role: Role; departmentId: number | null },
  owner: number,
): boolean {
  return role !== 'department_head' || departmentId === owner;
}
