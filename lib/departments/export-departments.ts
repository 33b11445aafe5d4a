import type { Viewer } from '@/lib/auth/viewer';
import { periodInName } from '@/lib/filters/period-in-name';
import type { Filter } from '@/lib/filters/schema';
import type { Table } from '@/lib/tables/table';
import { getDepartment } from './get-department';
import { listDepartments } from './list-departments';
import type { DepartmentExportQuery } from './schema';
import { tabulateDepartment, tabulateScorecards } from './tabulate-departments';

/** The scorecards as a table, and what to call the file. */
export async function exportDepartments(
  viewer: Viewer,
  query: Filter,
): Promise<{ table: Table; name: string }> {
  const { filters, departments } = await listDepartments(viewer, query);
  return { table: tabulateScorecards(departments), name: `departments-${periodInName(filters)}` };
}

/** One part of a department's scorecard as a table. */
export async function exportDepartment(
  viewer: Viewer,
  { table, ...query }: DepartmentExportQuery,
): Promise<{ table: Table; name: string }> {
  const detail = await getDepartment(viewer, query);
  const name = `${query.slug}-${table}-${periodInName(detail.filters)}`;
  return { table: tabulateDepartment(detail, table), name };
}
