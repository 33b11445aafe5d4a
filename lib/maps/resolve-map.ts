import type { Directory } from '@/db/queries/directory';
import type { JourneyDesign } from '@/db/queries/journey-designs';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse, resolveFilter, unknownWords, type ResolvedFilter } from '@/lib/filters/resolve-filter';
import { UNASSIGNED_PERSONA } from '@/lib/filters/schema';
import { formatPeriod } from '@/lib/format/day';
import { getJourney } from './get-journey';
import {
  AGAINST_PERIOD,
  personaAgainst,
  type JourneyMapQuery,
  type JourneyParams,
  type MapSides,
} from './schema';

/** A map that was asked for, understood against the store. */
export interface AskedMap {
  design: JourneyDesign;
  filter: ResolvedFilter;
  /** Null: nothing is set beside. */
  sides: MapSides | null;
  /** The same with the other persona; null unless personas are compared. */
  other: ResolvedFilter | null;
}

/** Throws `not_found` for a journey that does not exist, `invalid` for a word of the filter that does not. */
export async function resolveMap(
  viewer: Viewer,
  { slug, against, ...filter }: JourneyMapQuery & JourneyParams,
): Promise<AskedMap> {
  const design = await getJourney(viewer, slug);
  const resolved = withDrawn(await resolveFilter(viewer, { ...filter, journey: [slug] }), design);
  const persona = personaAgainst(against);
  if (persona !== null) return { design, ...setBeside(resolved, persona) };
  const { period, previous } = resolved;
  const sides: MapSides = { by: 'period', one: formatPeriod(period), other: formatPeriod(previous) };
  return { design, filter: resolved, sides: against === AGAINST_PERIOD ? sides : null, other: null };
}

/** The map of a retired journey shows what was on it last. */
function withDrawn(resolved: ResolvedFilter, { retiredOn }: JourneyDesign): ResolvedFilter {
  if (retiredOn === null) return resolved;
  const last = new Set(
    resolved.directory.retired.flatMap(({ id, withJourney }) => (withJourney ? [id] : [])),
  );
  return { ...resolved, touchpoints: resolved.counted.filter(({ id }) => last.has(id)) };
}

/** One persona beside the chosen ones, or beside everybody else, so that nobody is on both sides. */
function setBeside(resolved: ResolvedFilter, persona: string): Omit<AskedMap, 'design'> {
  const known = personasIn(resolved.directory);
  const chosen = resolved.applied.persona;
  refuse([
    ...unknownWords('against', [persona], [...known.keys()]),
    ...(chosen.includes(persona)
      ? [{ path: 'against', message: `“${persona}” is on the other side already; choose another persona` }]
      : []),
  ]);
  const others = [...known.keys()].filter((slug) => slug !== persona);
  const named = (slug: string) => known.get(slug)?.name ?? slug;
  return {
    filter: chosen.length > 0 ? resolved : withPersonas(resolved, others),
    other: withPersonas(resolved, [persona]),
    sides: {
      by: 'persona',
      one: chosen.length > 0 ? chosen.map(named).join(', ') : 'Everyone else',
      other: named(persona),
    },
  };
}

function withPersonas(filter: ResolvedFilter, slugs: string[]): ResolvedFilter {
  const known = personasIn(filter.directory);
  return {
    ...filter,
    applied: { ...filter.applied, persona: slugs },
    scope: { ...filter.scope, personas: slugs.map((slug) => known.get(slug)?.id ?? null) },
  };
}

/** By slug; with those whom no persona fits. */
function personasIn({ personas }: Directory): Map<string, { id: number | null; name: string }> {
  const known = new Map<string, { id: number | null; name: string }>(
    personas.map(({ slug, id, name }) => [slug, { id, name }]),
  );
  return known.set(UNASSIGNED_PERSONA, { id: null, name: 'Unassigned' });
}
