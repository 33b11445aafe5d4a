import type { SignKind } from '@/components/charts/point-sign';
import type { TimeMark, TimePoint } from '@/components/charts/time-lines';
import { FEWEST_A_POINT, type ControlChart, type ControlPoint } from '@/lib/domain/control-chart';
import type { Day } from '@/lib/domain/day';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Bucket, Period } from '@/lib/domain/period';
import { formatBucket, formatMonth } from '@/lib/format/day';
import { formatAnswered, formatValue } from '@/lib/format/reading';
import type { Annotation, ExpectationPoint } from '@/lib/touchpoints/detail-schema';
import { pieceName } from './signal-words';

/** The ends of what the scales can hold, for the axis. */
const ENDS = { percent: [0, 100], points: [-100, 100], index: [0, Infinity], mean: [-1, 1] } as const;

/** The points of a control chart as they are drawn; of fewer than five answers a point is a gap. */
export function chartPoints({ metric, points, signals }: ControlChart, grain: Bucket): TimePoint[] {
  const { unit } = definitionOf(metric);
  const sideOf = (from: Day): SignKind | null =>
    signals.find((signal) => from >= signal.from && from <= signal.to)?.side ?? null;
  return points.map(({ from, value, answered, low, high, counted, running }) => ({
    from,
    values: { value: answered >= FEWEST_A_POINT ? value : null },
    limits: low === null || high === null ? null : [low, high],
    sign: running ? 'running' : counted ? sideOf(from) : null,
    words: [
      `${pieceName(from, grain)}${running ? ', still running' : ''}`,
      `${formatValue(value, unit)}, ${formatAnswered(answered)}`,
      ...(low === null || high === null
        ? []
        : [`limits ${formatValue(low, unit)} and ${formatValue(high, unit)}`]),
    ],
  }));
}

export function expectationPoints(points: readonly ExpectationPoint[], grain: Bucket): TimePoint[] {
  return points.map(({ from, expectation, reality, answered, running }) => ({
    from,
    values: { reality, expectation },
    limits: null,
    sign: running ? 'running' : null,
    words: [
      `${pieceName(from, grain)}${running ? ', still running' : ''}`,
      `Expected ${formatValue(expectation, 'mean')}`,
      `Experienced ${formatValue(reality, 'mean')}`,
      formatAnswered(answered),
    ],
  }));
}

/** The annotations that fall on a piece, numbered as in their list. */
export function marksOf(annotations: readonly Annotation[], pieces: readonly Period[]): TimeMark[] {
  const marks = new Map<string, string>();
  for (const [index, { day }] of annotations.entries()) {
    const piece = pieces.find(({ from, to }) => day >= from && day < to);
    if (piece === undefined) continue;
    const before = marks.get(piece.from);
    marks.set(piece.from, before === undefined ? `${index + 1}` : `${before}, ${index + 1}`);
  }
  return [...marks].map(([from, number]) => ({ from, number }));
}

/** The first and the last piece that the filter's period touches. */
export function shadedOf(period: Period, pieces: readonly Period[]): { from: Day; to: Day } | null {
  const touched = pieces.filter(({ from, to }) => from < period.to && to > period.from);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { from: first.from, to: last.from } : null;
}

/** Distances between the lines of an axis, of which the first that needs no more than six is taken. */
const STEPS = {
  percent: [5, 10, 20],
  points: [10, 20, 50],
  index: [5, 10, 20, 50],
  mean: [0.1, 0.2, 0.5],
} as const;
const MOST_LINES = 6;

/** Lines that hold the values and their limits, within the scale. */
export function ticksOf({ metric, points }: ControlChart): number[] {
  return readingTicks(points.filter(isShown), metric);
}

/** The same for readings of a metric with their intervals. */
export function readingTicks(
  readings: readonly Pick<ControlPoint, 'value' | 'low' | 'high'>[],
  metric: ControlChart['metric'],
): number[] {
  const { unit } = definitionOf(metric);
  const values = readings.flatMap(({ value, low, high }) => [value, low, high]);
  return ticksAround(values, STEPS[unit], ENDS[unit]);
}

/** The same for expectation and reality, 0 to 10. */
export function expectationTicks(points: readonly ExpectationPoint[]): number[] {
  const values = points.flatMap(({ expectation, reality }) => [expectation, reality]);
  return ticksAround(values, [1, 2], [0, 10]);
}

/** Whether a point is drawn: it has the answers it takes. */
export function isShown({ value, answered }: ControlPoint): boolean {
  return value !== null && answered >= FEWEST_A_POINT;
}

function ticksAround(
  values: readonly (number | null)[],
  steps: readonly number[],
  [least, most]: readonly [number, number],
): number[] {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const linesBy = (step: number) => {
    const first = Math.max(least, Math.floor(low / step) * step);
    const last = Math.min(most, Math.ceil(high / step) * step);
    const count = Math.max(1, Math.round((last - first) / step));
    return Array.from({ length: count + 1 }, (_, index) => first + index * step);
  };
  const fitting = steps.map(linesBy).find(({ length }) => length <= MOST_LINES);
  return fitting ?? linesBy(steps.at(-1) ?? 1);
}

/** Short, for the axis: '9 Mar', 'May 2026'. */
export function axisDay(from: Day, grain: Bucket): string {
  return grain === 'month' ? formatMonth(from) : formatBucket(from, 'day');
}
