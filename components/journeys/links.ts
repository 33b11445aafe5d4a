import { filterParameters, queryString } from '@/lib/filters/schema';
import type { JourneyMapQuery } from '@/lib/maps/schema';

/** What customers really did, for what the map is filtered to. */
export function pathsHref(journey: string, query: JourneyMapQuery): string {
  return `/journeys/${journey}/paths${queryString(filterParameters(query))}`;
}
