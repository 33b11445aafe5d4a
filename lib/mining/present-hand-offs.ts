import type { TouchpointPlace } from '@/db/queries/directory';
import { medianOf } from '@/lib/domain/mining/sample';
import { readScore } from './read-sums';
import type { DepartmentHandOff } from './schema';
import type { FlowTallies, FlowTally } from './tally-flows';

/** Steps from one department to another, by pair of departments, the most frequent first. */
export function presentHandOffs(
  { flows }: FlowTallies,
  own: readonly TouchpointPlace[],
): DepartmentHandOff[] {
  const places = new Map(own.map((place) => [place.id, place]));
  const pairs = new Map<string, { from: TouchpointPlace; to: TouchpointPlace; flows: FlowTally[] }>();
  for (const flow of flows) {
    const [from, to] = [places.get(flow.from ?? 0), places.get(flow.to ?? 0)];
    if (from === undefined || to === undefined || from.department === to.department) continue;
    const key = `${from.department} ${to.department}`;
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, { from, to, flows: [flow] });
    else known.flows.push(flow);
  }
  return Array.from(pairs.values(), ({ from, to, flows: same }) => {
    const total = (field: 'transitions' | 'waitSum' | 'scoreCount' | 'scoreSum' | 'scoreSquares') =>
      same.reduce((sum, flow) => sum + flow[field], 0);
    return {
      from: from.department,
      fromName: from.departmentName,
      to: to.department,
      toName: to.departmentName,
      count: total('transitions'),
      medianWait: medianOf(same.map(({ waits }) => waits)),
      meanWait: total('waitSum') / total('transitions'),
      scoreAfter: readScore({
        scoreCount: total('scoreCount'),
        scoreSum: total('scoreSum'),
        scoreSquares: total('scoreSquares'),
      }),
    };
  }).toSorted((one, other) => other.count - one.count);
}
