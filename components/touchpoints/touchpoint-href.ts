import { filterParameters, queryString, type Filter } from '@/lib/filters/schema';

/** The page of a touchpoint, for what one looks at now. */
export function touchpointHref(slug: string, filter: Filter): string {
  return `/touchpoints/${slug}${queryString(filterParameters(filter))}`;
}
