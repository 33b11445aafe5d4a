import type { DepartmentHandOff, FlowTouchpoint, OffMapTouchpoint } from '@/lib/mining/schema';

/** Fewer hand-offs than this make no wait to speak of. */
const ENOUGH = 30;

interface Walked<Touchpoint> {
  touchpoints: readonly Touchpoint[];
  handOffs: readonly DepartmentHandOff[];
  offMap: readonly OffMapTouchpoint[];
}

/** What there is to say of how a journey is walked. */
export interface Standouts<Touchpoint> {
  /** Where most visits come back to after they had left; null where none do. */
  rework: Touchpoint | null;
  /** The longest median wait between two departments; null where too few go from one to another. */
  longestWait: DepartmentHandOff | null;
  unvisited: Touchpoint[];
  /** The most visited touchpoint that is not of this journey. */
  offMap: OffMapTouchpoint | null;
}

export function findStandouts<Touchpoint extends Pick<FlowTouchpoint, 'visits' | 'reworks'>>({
  touchpoints,
  handOffs,
  offMap,
}: Walked<Touchpoint>): Standouts<Touchpoint> {
  return {
    rework: largest(
      touchpoints.filter(({ reworks }) => (reworks.value ?? 0) > 0),
      ({ reworks }) => (reworks.value ?? 0) * reworks.answered,
    ),
    longestWait: largest(
      handOffs.filter(({ count, medianWait }) => count >= ENOUGH && medianWait !== null),
      ({ medianWait }) => medianWait ?? 0,
    ),
    unvisited: touchpoints.filter(({ visits }) => visits === 0),
    offMap: offMap[0] ?? null,
  };
}

function largest<One>(several: readonly One[], sizeOf: (one: One) => number): One | null {
  return several.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0] ?? null;
}
