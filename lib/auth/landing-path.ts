import { findOwnDepartment } from './find-own-department';
import type { Viewer } from './viewer';

/** Where somebody begins who came for nothing in particular: a department head at the own queue, others at the overview. */
export async function landingPath(viewer: Viewer): Promise<string> {
  const own = viewer.role === 'department_head' ? await findOwnDepartment(viewer) : null;
  return own === null ? '/' : `/issues?department=${encodeURIComponent(own)}`;
}
