import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { filterParameters, queryString, type Filter } from '@/lib/filters/schema';
import { getJson } from '@/lib/http/client';
import type { PersonaDetail, PersonaList, PersonaTable } from './schema';

export const personasOptions = (filter: Filter) => {
  const search = queryString(filterParameters(filter));
  return queryOptions({
    queryKey: ['personas', search],
    queryFn: ({ signal }) => getJson<PersonaList>(`/api/v1/personas${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

export const personaOptions = (slug: string, filter: Filter) => {
  const search = queryString(filterParameters(filter));
  return queryOptions({
    queryKey: ['personas', slug, search],
    queryFn: ({ signal }) => getJson<PersonaDetail>(`/api/v1/personas/${slug}${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

/** Where the list can be downloaded as CSV. */
export function personasExportHref(filter: Filter): string {
  return `/api/v1/personas/export${queryString(filterParameters(filter))}`;
}

/** Where a part of a persona's page can be. */
export function personaExportHref(slug: string, filter: Filter, table: PersonaTable): string {
  return `/api/v1/personas/${slug}/export${queryString({ ...filterParameters(filter), table })}`;
}
