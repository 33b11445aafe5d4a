import type { TouchpointPlace } from '@/db/queries/directory';
import { bandOf } from '@/lib/domain/metrics/band';
import { readShare } from '@/lib/domain/metrics/share';
import type { Visit } from '@/lib/domain/mining/page';
import { readScore } from './read-sums';
import type { FlowTouchpoint, OffMapTouchpoint } from './schema';
import type { FlowTallies, FlowTally } from './tally-flows';

const NOBODY: Omit<Visit, 'touchpointId'> = {
  visits: 0,
  instances: 0,
  repeats: 0,
  reworks: 0,
  exits: 0,
  watchedContacts: 0,
  repeatContacts: 0,
};

/** Every touchpoint of the journey, also those that nobody visited. */
export function presentTouchpoints(tallies: FlowTallies, own: readonly TouchpointPlace[]): FlowTouchpoint[] {
  const visits = new Map(tallies.visits.map((visit) => [visit.touchpointId, visit]));
  return own.map(({ id, slug, name, stage, stageName, department, departmentName, target, bands }) => {
    const visit = visits.get(id) ?? NOBODY;
    const left = sumOf(tallies.flows, ({ from, to }) => from === id && to !== null);
    const score = readScore(scoresAt(tallies.flows, id));
    const shareOf = (count: number) => readShare({ count, total: visit.visits });
    return {
      slug,
      name,
      stage,
      stageName,
      department,
      departmentName,
      target,
      visits: visit.visits,
      visitedBy: readShare({ count: visit.instances, total: tallies.instances.instances }),
      leaves: readShare({ count: visit.exits, total: visit.exits + left }),
      repeats: shareOf(visit.repeats),
      reworks: shareOf(visit.reworks),
      repeatContacts: readShare({ count: visit.repeatContacts, total: visit.watchedContacts }),
      score,
      band: bandOf(score, { target, bands }),
    };
  });
}

/** Touchpoints of other journeys, the most visited first. */
export function presentOffMap(
  { visits, instances }: FlowTallies,
  all: readonly TouchpointPlace[],
  journey: string,
): OffMapTouchpoint[] {
  const places = new Map(all.map((place) => [place.id, place]));
  return visits
    .flatMap((visit) => {
      const place = places.get(visit.touchpointId);
      if (place === undefined || place.journey === journey) return [];
      const { slug, name, journey: home, journeyName } = place;
      const visitedBy = readShare({ count: visit.instances, total: instances.instances });
      return [{ slug, name, journey: home, journeyName, visits: visit.visits, visitedBy }];
    })
    .toSorted((one, other) => other.visits - one.visits);
}

function scoresAt(flows: readonly FlowTally[], id: number) {
  const sums = { scoreCount: 0, scoreSum: 0, scoreSquares: 0 };
  for (const { to, scoreCount, scoreSum, scoreSquares } of flows) {
    if (to !== id) continue;
    sums.scoreCount += scoreCount;
    sums.scoreSum += scoreSum;
    sums.scoreSquares += scoreSquares;
  }
  return sums;
}

function sumOf(flows: readonly FlowTally[], keeps: (flow: FlowTally) => boolean): number {
  return flows.reduce((sum, flow) => (keeps(flow) ? sum + flow.transitions : sum), 0);
}
