import { filterParameters, queryString } from '@/lib/filters/schema';
import type { JourneyMapQuery } from '@/lib/maps/schema';

/** A touchpoint's own page, for what the map is filtered to. */
export function touchpointHref(slug: string, query: JourneyMapQuery): string {
  return `/touchpoints/${slug}${queryString(filterParameters(query))}`;
}

/** What customers really did, for what the map is filtered to. */
export function pathsHref(journey: string, query: JourneyMapQuery): string {
  return `/journeys/${journey}/paths${queryString(filterParameters(query))}`;
}
