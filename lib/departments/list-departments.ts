import type { Viewer } from '@/lib/auth/viewer';
import type { Filter } from '@/lib/filters/schema';
import type { DepartmentList } from './schema';
import { scoreDepartments } from './score-departments';

/** The scorecards of all departments in the filter, with the overview's figures. */
export async function listDepartments(viewer: Viewer, query: Filter): Promise<DepartmentList> {
  const { filter, traced, scorecards } = await scoreDepartments(viewer, query);
  return {
    filters: filter.applied,
    bucket: traced.bucket,
    departments: scorecards.toSorted(
      (a, b) => Number(b.own) - Number(a.own) || b.belowTarget - a.belowTarget || b.owned - a.owned,
    ),
  };
}
