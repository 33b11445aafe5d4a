import { everyTouchpoint, type Directory, type TouchpointPlace } from '@/db/queries/directory';
import type { Viewer } from '@/lib/auth/viewer';
import { readShare } from '@/lib/domain/metrics/share';
import { presentHandOffs } from './present-hand-offs';
import { presentSteps } from './present-steps';
import { presentOffMap, presentTouchpoints } from './present-touchpoints';
import { findScope, type FoundScope } from './find-scope';
import { MOST_STEPS, type FlowDocument, type FlowInstances, type FlowRequest } from './schema';
import { tallyFlows, type FlowTallies } from './tally-flows';

/** What customers did in a journey, for screen, API and download alike. Reads mined tallies only. */
export async function readFlows(viewer: Viewer, request: FlowRequest): Promise<FlowDocument> {
  const { steps, ...flows } = await readAllFlows(viewer, request);
  const others = steps.slice(MOST_STEPS);
  return {
    ...flows,
    steps: steps.slice(0, MOST_STEPS),
    others: { steps: others.length, count: others.reduce((sum, { count }) => sum + count, 0) },
  };
}

/** The same with every step there is. */
export async function readAllFlows(
  viewer: Viewer,
  request: FlowRequest,
): Promise<Omit<FlowDocument, 'others'>> {
  const found = await findScope(viewer, request);
  const { mined, tallies } = await tallyFlows(viewer.db, found.scope);
  const { journey, filter, scope } = found;
  const own = ownPlaces(filter.directory, journey.slug, tallies);
  return {
    filters: filter.applied,
    months: { from: scope.from, to: scope.to },
    journey: { slug: journey.slug, name: journey.name, gapDays: journey.gapDays, goal: journey.goal },
    mined,
    instances: presentInstances(tallies, found),
    touchpoints: presentTouchpoints(tallies, own),
    steps: presentSteps(tallies, own),
    handOffs: presentHandOffs(tallies, own),
    offMap: presentOffMap(tallies, everyTouchpoint(filter.directory), journey.slug),
    paths: presentPaths(tallies, found),
  };
}

/** In designed order those in use, and then those that were retired since they were visited. */
function ownPlaces(
  { touchpoints, retired }: Directory,
  journey: string,
  { visits }: FlowTallies,
): TouchpointPlace[] {
  const visited = new Set(visits.map(({ touchpointId }) => touchpointId));
  const places = [...touchpoints, ...retired.filter(({ id }) => visited.has(id))];
  return places.filter((place) => place.journey === journey);
}

function presentInstances({ instances }: FlowTallies, { journey }: FoundScope): FlowInstances {
  const { ended, fitnessSum } = instances;
  const shareOf = (count: number) => readShare({ count, total: ended });
  return {
    count: instances.instances,
    ended,
    steps: instances.steps,
    reachedGoal: journey.goal === null ? null : shareOf(instances.reachedGoal),
    inOrder: shareOf(instances.inOrder),
    fitness: ended === 0 ? null : fitnessSum / ended,
    medianDuration: instances.medianDuration,
  };
}

function presentPaths({ variants, instances }: FlowTallies, { filter }: FoundScope): FlowDocument['paths'] {
  const slugs = new Map(everyTouchpoint(filter.directory).map(({ id, slug }) => [id, slug]));
  return variants.map(({ path, instances: count, durationSum }) => ({
    touchpoints: path.map((id) => slugs.get(id) ?? ''),
    instances: count,
    share: readShare({ count, total: Math.max(count, instances.ended) }),
    meanDuration: durationSum / count,
  }));
}
