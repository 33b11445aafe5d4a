import { filterParameters, queryString, type Filter } from '@/lib/filters/schema';

/** A persona's page for what one looks at. */
export function personaHref(slug: string, filter: Filter): string {
  return `/personas/${slug}${queryString(filterParameters({ ...filter, persona: [] }))}`;
}

/** The page of a touchpoint or the map of a journey, for one persona. */
export function hrefForPersona(path: `/${string}`, slug: string, filter: Filter): string {
  return `${path}${queryString(filterParameters({ ...filter, persona: [slug] }))}`;
}
