import type { TouchpointPlace } from '@/db/queries/directory';
import { tallyTouchpoints, type TouchpointTally } from '@/db/queries/sum-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import { emptyTally, type Tally } from '@/lib/domain/tally';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';

/** A touchpoint with its tallies of the period and of the one it is compared with. */
export interface MeasuredTouchpoint {
  place: TouchpointPlace;
  current: Tally;
  previous: Tally;
}

const CURRENT = 0;
const PREVIOUS = 1;

/** Every touchpoint in the filter, also those that nobody met. */
export async function measureTouchpoints(
  { db }: Viewer,
  {
    period,
    previous,
    scope,
    touchpoints,
  }: Pick<ResolvedFilter, 'period' | 'previous' | 'scope' | 'touchpoints'>,
): Promise<MeasuredTouchpoint[]> {
  if (touchpoints.length === 0) return [];
  const current = { key: CURRENT, ...period };
  const before = { key: PREVIOUS, ...previous };
  // Only a year before a period longer than a year overlaps with it.
  const overlap = previous.to > period.from;
  const groups = overlap ? [[current], [before]] : [[current, before]];
  const tallies = await Promise.all(groups.map((spans) => tallyTouchpoints(db, spans, scope)));
  const found = new Map(tallies.flat().map((tally) => [keyOf(tally), tally.tally]));
  return touchpoints.map((place) => ({
    place,
    current: found.get(keyOf({ touchpointId: place.id, key: CURRENT })) ?? emptyTally,
    previous: found.get(keyOf({ touchpointId: place.id, key: PREVIOUS })) ?? emptyTally,
  }));
}

function keyOf({ touchpointId, key }: Pick<TouchpointTally, 'touchpointId' | 'key'>): string {
  return `${touchpointId}/${key}`;
}
