import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryString } from '@/lib/filters/schema';
import { getJson } from '@/lib/http/client';
import {
  PAGE_SIZE,
  touchpointParameters,
  type TouchpointExportQuery,
  type TouchpointPage,
  type TouchpointQuery,
} from './schema';

export const touchpointsOptions = (query: TouchpointQuery) => {
  const { page, pageSize } = query;
  const search = queryString({
    ...touchpointParameters(query),
    ...(page === 1 ? {} : { page: `${page}` }),
    ...(pageSize === PAGE_SIZE ? {} : { pageSize: `${pageSize}` }),
  });
  return queryOptions({
    queryKey: ['touchpoints', search],
    queryFn: ({ signal }) => getJson<TouchpointPage>(`/api/v1/touchpoints${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

/** Where the list can be downloaded as CSV, all pages of it. */
export function touchpointExportHref(query: TouchpointExportQuery): string {
  return `/api/v1/touchpoints/export${queryString(touchpointParameters(query))}`;
}
