import type { Day } from './day';
import { answerMetrics } from './metrics/catalogue';
import type { Period } from './period';
import { clip, type Interval } from './statistics/interval';
import { laney, laneyLimits } from './statistics/laney';
import { findSignals, type ControlSignal } from './statistics/control-signals';
import type { Share } from './statistics/wilson';
import { xmr } from './statistics/xmr';
import type { Tally } from './tally';
import type { MetricKey } from './vocabulary';

/** A day, week or month of a touchpoint. A running one is not over yet. */
export interface ChartPiece extends Period {
  running: boolean;
  tally: Tally;
}

/** Shares are judged by Laney's p′, whose limits follow the number of answers; everything else by XmR. */
export type ChartMethod = 'laney' | 'xmr';

/** `counted`: has enough answers and is over, and so is judged. `low` and `high` are the limits, null where none can be drawn. */
export interface ControlPoint extends Period {
  value: number | null;
  answered: number;
  low: number | null;
  high: number | null;
  counted: boolean;
  running: boolean;
}

/** A signal by its days: what it rests on, the value and the limit or mean that it was judged by. */
export interface ChartSignal extends Pick<ControlSignal, 'kind' | 'side'> {
  /** First day of the first and of the last point. */
  from: Day;
  to: Day;
  points: number;
  /** Of the last point. */
  value: number;
  limit: number;
  mean: number;
}

export interface ControlChart {
  metric: MetricKey;
  method: ChartMethod;
  points: ControlPoint[];
  /** What the limits were drawn from and stay frozen at: the first points; null where there are too few, or they do not vary. */
  baseline: (Period & { points: number; mean: number }) | null;
  /** Points that can be judged; fewer than `FEWEST_BASELINE` give no limits. */
  counted: number;
  signals: ChartSignal[];
}

export const FEWEST_BASELINE = 12;
const LONGEST_BASELINE = 20;
/** Of fewer answers a point is mostly chance, and might tell who gave them. */
export const FEWEST_A_POINT = 5;

const SCALES: Readonly<Record<MetricKey, [min: number, max: number]>> = {
  csat: [0, 100],
  ces: [0, 100],
  nps: [-100, 100],
  cxIndex: [0, Infinity],
  sentiment: [-1, 1],
};

/** The primary metric of consecutive pieces, with limits from the first 12 to 20 that can be judged. */
export function drawControlChart(metric: MetricKey, pieces: readonly ChartPiece[]): ControlChart {
  const method = shareOf(metric, pieces[0]?.tally) === null ? 'xmr' : 'laney';
  const points = pieces.map(({ from, to, running, tally }) => {
    const { value, answered } = answerMetrics[metric].read(tally);
    const counted = !running && value !== null && answered >= FEWEST_A_POINT;
    return { from, to, value, answered, counted, running, tally };
  });
  const judged = points.filter(({ counted }) => counted);
  const baseline = judged.slice(0, LONGEST_BASELINE);
  const limits = baseline.length < FEWEST_BASELINE ? null : limitsOf(metric, baseline);
  const [first, last] = [baseline[0], baseline.at(-1)];
  return {
    metric,
    method,
    points: points.map(({ from, to, value, answered, counted, running, tally }) => {
      const { low, high } = withinScale(metric, limits?.at(tally) ?? null);
      return { from, to, value, answered, low, high, counted, running };
    }),
    baseline:
      limits && first && last
        ? { from: first.from, to: last.to, points: baseline.length, mean: limits.mean }
        : null,
    counted: judged.length,
    signals: limits === null ? [] : signalsOf(judged, limits),
  };
}

function withinScale(metric: MetricKey, limits: Interval | null): Pick<ControlPoint, 'low' | 'high'> {
  return limits === null ? { low: null, high: null } : clip(limits, ...SCALES[metric]);
}

interface Limits {
  mean: number;
  /** Wherever they lie, also beyond the scale; null where a point has no answers to draw them for. */
  at: (tally: Tally) => Interval | null;
}

interface Judged extends Period {
  value: number | null;
  tally: Tally;
}

function limitsOf(metric: MetricKey, baseline: readonly Judged[]): Limits | null {
  const shares = baseline.flatMap(({ tally }) => shareOf(metric, tally) ?? []);
  if (shares.length === 0) {
    const limits = xmr(baseline.flatMap(({ value }) => value ?? []));
    return limits && { mean: limits.mean, at: () => limits };
  }
  const common = laney(shares);
  return (
    common && {
      mean: 100 * common.share,
      at: (tally) => {
        const total = shareOf(metric, tally)?.total ?? 0;
        if (total === 0) return null;
        const { low, high } = laneyLimits(common, total);
        return { low: 100 * low, high: 100 * high };
      },
    }
  );
}

function signalsOf(judged: readonly Judged[], { mean, at }: Limits): ChartSignal[] {
  const points = judged.flatMap((point) => {
    const limits = at(point.tally);
    return limits === null || point.value === null ? [] : [{ ...point, ...limits, value: point.value, mean }];
  });
  return findSignals(points).flatMap(({ kind, side, index, from }) => {
    const [first, last] = [points[from], points[index]];
    if (!first || !last) return [];
    const { value, low, high } = last;
    const limit = side === 'low' ? low : high;
    return [{ kind, side, from: first.from, to: last.from, points: index - from + 1, value, limit, mean }];
  });
}

function shareOf(metric: MetricKey, tally: Tally | undefined): Share | null {
  if (metric === 'csat') return { count: tally?.csatGood ?? 0, total: tally?.csatCount ?? 0 };
  if (metric === 'ces') return { count: tally?.cesGood ?? 0, total: tally?.cesCount ?? 0 };
  return null;
}
