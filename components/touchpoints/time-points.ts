import type { SignKind } from '@/components/charts/point-sign';
import type { TimeMark, TimePoint } from '@/components/charts/time-lines';
import type { ControlChart, ControlPoint } from '@/lib/domain/control-chart';
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
    values: { value: counted || running ? value : null },
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

/** The values and their limits with some room, within the scale. */
export function domainOf({ metric, points }: ControlChart): [number, number] {
  const { unit } = definitionOf(metric);
  const shown = points.filter(({ counted, running }) => counted || running);
  const all = shown
    .flatMap(({ value, low, high }: ControlPoint) => [value, low, high])
    .filter((one) => one !== null);
  const [least, most] = ENDS[unit];
  if (all.length === 0) return [Math.max(least, -100), Math.min(most, 100)];
  const step = unit === 'mean' ? 0.1 : 5;
  const low = Math.floor((Math.min(...all) - step / 2) / step) * step;
  const high = Math.ceil((Math.max(...all) + step / 2) / step) * step;
  return [Math.max(least, low), Math.min(most, high)];
}

/** Short, for the axis: '9 Mar', 'May 2026'. */
export function axisDay(from: Day, grain: Bucket): string {
  return grain === 'month' ? formatMonth(from) : formatBucket(from, 'day');
}
