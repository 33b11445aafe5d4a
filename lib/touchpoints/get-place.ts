import { everyTouchpoint, type TouchpointPlace } from '@/db/queries/directory';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import { DomainError } from '@/lib/errors';

/** Also of one that was retired. Throws `not_found` where no touchpoint is called so. */
export function getPlace({ directory }: ResolvedFilter, slug: string): TouchpointPlace {
  const place = everyTouchpoint(directory).find((one) => one.slug === slug);
  if (place) return place;
  throw noSuchTouchpoint(slug);
}

export function noSuchTouchpoint(slug: string): DomainError {
  return new DomainError('not_found', `There is no touchpoint ${slug}.`);
}
