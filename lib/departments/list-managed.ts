import { readHoldings } from '@/db/queries/managed-departments';
import type { Viewer } from '@/lib/auth/viewer';
import type { ManagedDepartment } from './manage-schema';

/** Every department with what leans on it; those in use first. */
export async function listManagedDepartments({ db }: Viewer): Promise<ManagedDepartment[]> {
  const held = await readHoldings(db);
  return held.map(({ id: _id, ...department }) => department);
}
