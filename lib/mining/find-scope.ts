import { findJourney, type FoundJourney } from '@/db/queries/find-journey';
import type { MinedScope } from '@/db/queries/mined-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { resolveFilter, type ResolvedFilter } from '@/lib/filters/resolve-filter';
import type { Filter } from '@/lib/filters/schema';
import { wholeMonths } from './whole-months';

export interface FoundScope {
  journey: FoundJourney;
  filter: ResolvedFilter;
  scope: MinedScope;
}

/** The journey of that slug and what of it is asked for. Throws `not_found`, and `invalid` for a persona that does not exist. */
export async function findScope(
  viewer: Viewer,
  { slug, ...query }: Filter & { slug: string },
): Promise<FoundScope> {
  const [journey, filter] = await Promise.all([
    findJourney(viewer.db, slug),
    resolveFilter(viewer, narrowed(query)),
  ]);
  if (journey === null) throw new DomainError('not_found', `There is no journey ${slug}.`);
  const { personas } = filter.scope;
  return { journey, filter, scope: { journeyId: journey.id, ...wholeMonths(filter.period), personas } };
}

/** Only what can narrow a journey. */
function narrowed({ period, from, to, compare, persona }: Filter): Filter {
  return { period, from, to, compare, persona, journey: [], channel: [], department: [] };
}
