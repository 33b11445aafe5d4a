import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryString, type Filter } from '@/lib/filters/schema';
import { getJson } from '@/lib/http/client';
import { flowParameters, type FlowDocument, type FlowTable, type PathDocument } from './schema';

const pathOf = (slug: string) => `/api/v1/journeys/${encodeURIComponent(slug)}`;

export const flowsOptions = (slug: string, filter: Filter) => {
  const search = queryString(flowParameters(filter));
  return queryOptions({
    queryKey: ['flows', slug, search],
    queryFn: ({ signal }) => getJson<FlowDocument>(`${pathOf(slug)}/flows${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

/** The paths behind a step. */
export const pathsOptions = (slug: string, filter: Filter, step: string) => {
  const search = queryString({ ...flowParameters(filter), step });
  return queryOptions({
    queryKey: ['flows', slug, 'paths', search],
    queryFn: ({ signal }) => getJson<PathDocument>(`${pathOf(slug)}/paths${search}`, signal),
  });
};

/** Where a part can be downloaded as CSV. */
export function flowExportHref(slug: string, filter: Filter, table: FlowTable): string {
  return `${pathOf(slug)}/flows/export${queryString({ ...flowParameters(filter), table })}`;
}
