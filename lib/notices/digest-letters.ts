import type { Viewer } from '@/lib/auth/viewer';
import { listDepartments } from '@/lib/departments/list-departments';
import type { Period } from '@/lib/domain/period';
import type { Role } from '@/lib/domain/vocabulary';
import { readOverview } from '@/lib/overview/read-overview';
import { overviewQuery, type OverviewQuery } from '@/lib/overview/schema';
import { composeCompanyDigest, composeDepartmentDigest } from './compose-digest';
import type { Letter } from './compose-mail';

interface Reader {
  name: string;
  role: Role;
  /** Slug; null: of none. */
  department: string | null;
  /** The address of the app. */
  site: string;
}

/** The figures of the company, and of each department, are read once, and only where somebody wants them. */
export function digestLetters(viewer: Viewer, week: Period) {
  const query = queryOf(week);
  let company: ReturnType<typeof readOverview> | undefined;
  let scorecards: ReturnType<typeof listDepartments> | undefined;
  return async ({ name, role, department, site }: Reader): Promise<Letter | null> => {
    const addressed = { name, week, site };
    if (role !== 'department_head') {
      company ??= readOverview(viewer, query);
      return composeCompanyDigest(await company, addressed);
    }
    scorecards ??= listDepartments(viewer, query);
    const own = (await scorecards).departments.find(({ slug }) => slug === department);
    return own === undefined ? null : composeDepartmentDigest(own, addressed);
  };
}

function queryOf({ from, to }: Period): OverviewQuery {
  return overviewQuery.parse({ from, to });
}
