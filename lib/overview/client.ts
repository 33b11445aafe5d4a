import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { filterParameters, queryString, type Filter } from '@/lib/filters/schema';
import { getJson } from '@/lib/http/client';
import type { CustomerFigures, Overview, OverviewTable } from './schema';

/** The overview without what takes long, unless that is at hand: see `pending`. */
export const overviewOptions = (filter: Filter) => {
  const search = queryString({ ...filterParameters(filter), customers: 'later' });
  return queryOptions({
    queryKey: ['overview', search],
    queryFn: ({ signal }) => getJson<Overview>(`/api/v1/overview${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

/** The figures over customers; ask for them while the overview is pending. */
export const overviewCustomersOptions = (filter: Filter) => {
  const search = queryString(filterParameters(filter));
  return queryOptions({
    queryKey: ['overview', 'customers', search],
    queryFn: ({ signal }) => getJson<CustomerFigures>(`/api/v1/overview/customers${search}`, signal),
  });
};

/** Where a table of the overview can be downloaded as CSV. */
export function overviewExportHref(filter: Filter, table: OverviewTable): string {
  return `/api/v1/overview/export${queryString({ ...filterParameters(filter), table })}`;
}
