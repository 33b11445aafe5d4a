import { findDepartmentSlug } from '@/db/queries/departments';
import type { Viewer } from './viewer';

/** The slug of the department that somebody belongs to, or null. */
export async function findOwnDepartment({ db, departmentId }: Viewer): Promise<string | null> {
  return departmentId === null ? null : findDepartmentSlug(db, departmentId);
}
