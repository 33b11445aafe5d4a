import { filterParameters, queryString, type Filter } from '@/lib/filters/schema';

/** The page of a touchpoint, over the days and personas that a page is filtered to. */
export function touchpointHref(filter: Filter, slug: string): string {
  const parameters = filterParameters({ ...filter, journey: [], channel: [], department: [] });
  return `/touchpoints/${encodeURIComponent(slug)}${queryString(parameters)}`;
}
