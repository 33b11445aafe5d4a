import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { filterParameters, queryString, type Filter } from '@/lib/filters/schema';
import { getJson } from '@/lib/http/client';
import type { DepartmentDetail, DepartmentList, DepartmentTable } from './schema';

export const departmentsOptions = (filter: Filter) => {
  const search = queryString(filterParameters(filter));
  return queryOptions({
    queryKey: ['departments', search],
    queryFn: ({ signal }) => getJson<DepartmentList>(`/api/v1/departments${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

export const departmentOptions = (slug: string, filter: Filter) => {
  const search = queryString(scorecardParameters(filter));
  return queryOptions({
    queryKey: ['departments', slug, search],
    queryFn: ({ signal }) => getJson<DepartmentDetail>(`/api/v1/departments/${slug}${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

/** Where the scorecards can be downloaded as CSV. */
export function departmentsExportHref(filter: Filter): string {
  return `/api/v1/departments/export${queryString(filterParameters(filter))}`;
}

/** Where a table of one department can be downloaded as CSV. */
export function departmentExportHref(slug: string, filter: Filter, table: DepartmentTable): string {
  return `/api/v1/departments/${slug}/export${queryString({ ...scorecardParameters(filter), table })}`;
}

/** The page of a department, for what one looks at now. */
export function departmentHref(slug: string, filter: Filter): string {
  return `/departments/${slug}${queryString(scorecardParameters(filter))}`;
}

/** A department's own page narrows to it already. */
function scorecardParameters(filter: Filter): Record<string, string> {
  return filterParameters({ ...filter, department: [] });
}
