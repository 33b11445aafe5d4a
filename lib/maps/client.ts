import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { filterParameters, queryString, type Filter } from '@/lib/filters/schema';
import { getJson } from '@/lib/http/client';
import {
  mapParameters,
  type JourneyCustomers,
  type JourneyList,
  type JourneyMap,
  type JourneyMapQuery,
} from './schema';

export const journeyListOptions = (filter: Filter) => {
  const search = queryString(filterParameters(filter));
  return queryOptions({
    queryKey: ['journeys', search],
    queryFn: ({ signal }) => getJson<JourneyList>(`/api/v1/journeys${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

export const journeyMapOptions = (slug: string, query: JourneyMapQuery) => {
  const search = queryString(mapParameters(query));
  return queryOptions({
    queryKey: ['journeys', slug, search],
    queryFn: ({ signal }) => getJson<JourneyMap>(`/api/v1/journeys/${slug}${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

/** Clean journeys, which may take long: asked for beside the map. */
export const journeyCustomersOptions = (slug: string, query: JourneyMapQuery) => {
  const search = queryString(mapParameters(query));
  return queryOptions({
    queryKey: ['journeys', slug, 'customers', search],
    queryFn: ({ signal }) => getJson<JourneyCustomers>(`/api/v1/journeys/${slug}/customers${search}`, signal),
  });
};

/** Where the map can be downloaded as CSV, a row a touchpoint. */
export function journeyExportHref(slug: string, query: JourneyMapQuery): string {
  return `/api/v1/journeys/${slug}/export${queryString(mapParameters(query))}`;
}

/** The map for what a page is filtered to, at one of its stages or from its top. */
export function journeyHref(slug: string, query: JourneyMapQuery, stage?: string): string {
  const at = stage === undefined ? '' : `#${stageAnchor(stage)}`;
  return `/journeys/${slug}${queryString(mapParameters(query))}${at}`;
}

/** The id of a stage on the page of its journey. */
export function stageAnchor(stage: string): string {
  return `stage-${stage}`;
}
