import type { Interval } from './interval';

/** What is unlikely to be chance: a point beyond a limit, a run on one side of the mean, three of four nearer a limit than the mean. */
export const SIGNALS = ['outside', 'run', 'near_limit'] as const;
export type SignalKind = (typeof SIGNALS)[number];

/** A point against the limits of its own. */
export interface LimitedPoint extends Interval {
  value: number;
  mean: number;
}

/** A signal is complete at the point `index` and rests on the points from `from` on. */
export interface ControlSignal {
  kind: SignalKind;
  side: 'low' | 'high';
  index: number;
  from: number;
}

const RUN = 8;
const NEAR = 3;
const NEAR_OF = 4;

type Side = ControlSignal['side'];

/** All signals of the points, in order; one that goes on is said once, over all its points. */
export function findSignals(points: readonly LimitedPoint[]): ControlSignal[] {
  const found = (['low', 'high'] as const).flatMap((side) =>
    outside(points, side).concat(runs(points, side), nearLimit(points, side)),
  );
  return found.toSorted((a, b) => a.index - b.index || SIGNALS.indexOf(a.kind) - SIGNALS.indexOf(b.kind));
}

/** Rounding is no signal: a share of 1 may come out just beyond a limit of 1. */
const ROUNDING = 1e-9;

function outside(points: readonly LimitedPoint[], side: Side): ControlSignal[] {
  return points.flatMap(({ value, low, high }, index) => {
    const beyond = side === 'low' ? value < low - ROUNDING : value > high + ROUNDING;
    return beyond ? [{ kind: 'outside' as const, side, index, from: index }] : [];
  });
}

function runs(points: readonly LimitedPoint[], side: Side): ControlSignal[] {
  const found: ControlSignal[] = [];
  let length = 0;
  for (const [index, point] of points.entries()) {
    length = sideOf(point) === side ? length + 1 : 0;
    const last = found.at(-1);
    if (length === RUN) found.push({ kind: 'run', side, index, from: index - RUN + 1 });
    else if (length > RUN && last) last.index = index;
  }
  return found;
}

function nearLimit(points: readonly LimitedPoint[], side: Side): ControlSignal[] {
  const near = points.map((point) => isNear(point, side));
  const found: ControlSignal[] = [];
  for (let index = NEAR - 1; index < near.length; index += 1) {
    const from = Math.max(0, index - NEAR_OF + 1);
    const enough = near.slice(from, index + 1).filter(Boolean).length >= NEAR;
    if (!enough || near[index] !== true) continue;
    const last = found.at(-1);
    if (last && from <= last.index) last.index = index;
    else found.push({ kind: 'near_limit', side, index, from: from + near.slice(from).indexOf(true) });
  }
  return found;
}

function sideOf({ value, mean }: LimitedPoint): Side | null {
  if (value === mean) return null;
  return value < mean ? 'low' : 'high';
}

function isNear({ value, mean, low, high }: LimitedPoint, side: Side): boolean {
  return side === 'low' ? value < (mean + low) / 2 : value > (mean + high) / 2;
}
