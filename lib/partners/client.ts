import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { filterParameters, queryString, type Filter } from '@/lib/filters/schema';
import { getJson } from '@/lib/http/client';
import type { PartnerRanking, PartnerTable } from './schema';

export const partnersOptions = (filter: Filter) => {
  const search = queryString(filterParameters(filter));
  return queryOptions({
    queryKey: ['partners', search],
    queryFn: ({ signal }) => getJson<PartnerRanking>(`/api/v1/partners${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

/** Where a table of the ranking can be downloaded as CSV. */
export function partnersExportHref(filter: Filter, table: PartnerTable): string {
  return `/api/v1/partners/export${queryString({ ...filterParameters(filter), table })}`;
}

/** The ranking of partners, for what one looks at now. */
export function partnersHref(filter: Filter): string {
  return `/partners${queryString(filterParameters(filter))}`;
}
