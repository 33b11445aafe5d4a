import type { TouchpointPlace } from '@/db/queries/directory';
import { bandOf } from '@/lib/domain/metrics/band';
import { readShare } from '@/lib/domain/metrics/share';
import { readScore } from './read-sums';
import type { FlowEnd, FlowStep } from './schema';
import type { FlowTallies } from './tally-flows';

/** Every step that was taken, the most frequent first. */
export function presentSteps({ flows }: FlowTallies, own: readonly TouchpointPlace[]): FlowStep[] {
  const places = new Map(own.map((place) => [place.id, place]));
  const taken = new Map<number | null, number>();
  for (const { from, transitions } of flows) taken.set(from, (taken.get(from) ?? 0) + transitions);
  return flows.flatMap(({ from, to, transitions, medianWait, waitSum, ...sums }) => {
    const [before, after] = [places.get(from ?? 0), places.get(to ?? 0)];
    // One that has moved to another journey since.
    if ((from !== null && before === undefined) || (to !== null && after === undefined)) return [];
    const scoreAfter = readScore(sums);
    const waited = from !== null && to !== null;
    return [
      {
        id: stepId(before?.slug, after?.slug),
        from: endOf(before),
        to: endOf(after),
        count: transitions,
        share: readShare({ count: transitions, total: taken.get(from) ?? transitions }),
        medianWait,
        meanWait: waited ? waitSum / transitions : null,
        scoreAfter,
        band: bandOf(scoreAfter, after),
      },
    ];
  });
}

/** `bill..call`; without a beginning the way in, without an end the way out. */
export function stepId(from: string | undefined, to: string | undefined): string {
  return `${from ?? ''}..${to ?? ''}`;
}

export function endOf(place: TouchpointPlace | undefined): FlowEnd | null {
  if (place === undefined) return null;
  const { slug, name, department, departmentName } = place;
  return { slug, name, department, departmentName };
}
