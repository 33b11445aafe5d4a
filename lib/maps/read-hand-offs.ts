import { everyTouchpoint, type TouchpointPlace } from '@/db/queries/directory';
import { listJourneyTouchpoints } from '@/db/queries/journey-touchpoints';
import type { Viewer } from '@/lib/auth/viewer';
import { bandOf } from '@/lib/domain/metrics/band';
import { handOffsOf, type HandOff } from '@/lib/mining/list-hand-offs';
import { tallyFlows } from '@/lib/mining/tally-flows';
import { wholeMonths } from '@/lib/mining/whole-months';
import type { AskedMap } from './resolve-map';
import type { HandOffEnd, MapHandOff, MapHandOffs } from './schema';

/** Beyond these a pair is too rare to be drawn, unless the design has it. */
const MOST_PAIRS = 40;

/** Where customers went directly from one department to another, in the months that the period touches. */
export async function readHandOffs(
  { db }: Viewer,
  { design, filter }: Pick<AskedMap, 'design' | 'filter'>,
): Promise<Omit<MapHandOffs, 'issues'>> {
  const months = wholeMonths(filter.period);
  const scope = { journeyId: design.id, ...months, personas: filter.scope.personas };
  const [{ mined, tallies }, touchpoints] = await Promise.all([
    tallyFlows(db, scope),
    listJourneyTouchpoints(db, design.id),
  ]);
  const follows = new Set(touchpoints.map(({ slug }, at) => `${slug}>${touchpoints[at + 1]?.slug ?? ''}`));
  const places = new Map(everyTouchpoint(filter.directory).map((place) => [place.slug, place]));
  const pairs = handOffsOf(tallies, touchpoints).map((one) => presentHandOff(one, { follows, places }));
  return {
    ...months,
    minedAt: mined?.minedAt ?? null,
    pairs: pairs.filter(({ designed }, at) => designed || at < MOST_PAIRS),
  };
}

interface Design {
  /** Touchpoints that follow each other, `one>other`. */
  follows: ReadonlySet<string>;
  places: ReadonlyMap<string, TouchpointPlace>;
}

function presentHandOff(handOff: HandOff, { follows, places }: Design): MapHandOff {
  const { from, to, count, medianWait, scoreAfter } = handOff;
  return {
    from: endOf(from),
    to: endOf(to),
    count,
    medianWait,
    scoreAfter,
    band: bandOf(scoreAfter, places.get(to.slug)),
    designed: follows.has(`${from.slug}>${to.slug}`),
  };
}

function endOf({ slug, name, department, departmentName }: HandOff['from']): HandOffEnd {
  return { touchpoint: slug, touchpointName: name, department, departmentName };
}
