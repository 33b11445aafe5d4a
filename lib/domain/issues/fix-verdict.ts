import { answerMetrics } from '../metrics/catalogue';
import { POINTS_FLOOR, SENTIMENT_FLOOR } from '../metrics/change';
import type { Reading } from '../reading';
import { Z95 } from '../statistics/normal';
import type { Tally } from '../tally';
import type { MetricKey } from '../vocabulary';
import type { FixVerdict } from './vocabulary';

/** Answers of one touchpoint before and after a fix. */
export interface BeforeAfter {
  before: Tally;
  after: Tally;
}

export interface FixQuestion extends BeforeAfter {
  metric: MetricKey;
  /** `confirmation`: before is what came between flag and fix; `baseline`: what came before the flag. */
  against: 'confirmation' | 'baseline';
  /** Touchpoints that nothing was done at, in the same windows. */
  comparisons: readonly BeforeAfter[];
  /** Whole days of the after-window so far. */
  afterDays: number;
  /** The last day on which answers count is over. */
  atDeadline: boolean;
}

export interface Difference {
  by: number;
  low: number;
  high: number;
}

export interface FixJudgement {
  verdict: FixVerdict;
  /** Nothing that comes later changes the verdict. */
  final: boolean;
  /** After less before, less the same of the comparisons; null where it cannot be told. */
  change: Difference | null;
  /** What the comparisons did meanwhile; null where there is none to go by. */
  comparison: Difference | null;
  /** Answers that each window needs to show a change of the practical floor four times in five. */
  perWindow: number | null;
  /** Of these, still missing in the after-window; null once the verdict is final. */
  needed: number | null;
}

/** An early decision leaves out 0 by three standard errors: looking every day then hardly adds to the false ones (Haybittle 1971, Peto 1976). */
export const EARLY_Z = 3;
/** What is new wears off, and weekdays differ: nothing is decided on less. */
export const EARLIEST_DAYS = 14;
/** The normal quantile of 0.8: four in five true repairs of the floor's size are found. */
const Z_POWER = 0.8416212335729143;
/** With fewer answers a comparison would blur a repair more than it corrects: at this many times the answers it widens the interval by an eighth. */
export const COMPARISON_FACTOR = 4;

/** The practical floor of a metric, in its unit. */
export function floorOf(metric: MetricKey): number {
  return metric === 'sentiment' ? SENTIMENT_FLOOR : POINTS_FLOOR;
}

/** Whether a fix worked, by metrics.md section 4 and docs/decisions/0005-when-a-fix-is-proven.md. */
export function judgeFix(question: FixQuestion): FixJudgement {
  const { metric, against, comparisons, afterDays, atDeadline } = question;
  const own = readPair(metric, question);
  const comparison = own.difference && combine(metric, own, comparisons);
  const change = own.difference && comparison ? less(own.difference, comparison) : own.difference;
  const decidable = own.enough && (atDeadline || afterDays >= EARLIEST_DAYS);
  const bound = change && (atDeadline ? change : widened(change));
  const verdict = verdictOf({ change, bound: decidable ? bound : null, against, floor: floorOf(metric) });
  const final = atDeadline || verdict === 'confirmed' || verdict === 'worse';
  const perWindow = answersPerWindow(metric, own.readings);
  const missing = perWindow === null ? null : Math.max(0, perWindow - own.readings[1].answered);
  return { verdict, final, change, comparison, perWindow, needed: final ? null : missing };
}

interface Evidence {
  change: Difference | null;
  /** The interval that may decide; null where nothing may yet. */
  bound: Difference | null;
  against: 'confirmation' | 'baseline';
  floor: number;
}

function verdictOf({ change, bound, against, floor }: Evidence): FixVerdict {
  if (bound !== null) {
    if (against === 'confirmation') {
      if (bound.low > 0 && bound.by >= floor) return 'confirmed';
      if (bound.high < 0) return 'worse';
    } else if (bound.low > -floor) {
      // Not below its normal range by as much as anybody would act on.
      return 'confirmed';
    }
  }
  return change === null || bound === null || change.high - change.low > 2 * floor
    ? 'not_enough'
    : 'not_shown';
}

interface Pair {
  readings: readonly [before: Reading, after: Reading];
  /** After less before, with the metric's own interval of a difference; null where it cannot be told. */
  difference: Difference | null;
  /** Both windows hold as many answers as the metric takes to be judged by. */
  enough: boolean;
  /** What the two windows are worth together: a large one does not make up for a small one. */
  weight: number;
}

function readPair(key: MetricKey, { before, after }: BeforeAfter): Pair {
  const metric = answerMetrics[key];
  const readings = [metric.read(before), metric.read(after)] as const;
  const [one, other] = [readings[0].answered, readings[1].answered];
  const { by, low, high } = metric.change(after, before);
  return {
    readings,
    difference: by === null || low === null || high === null ? null : { by, low, high },
    enough: Math.min(one, other) >= metric.minimumAnswers,
    weight: one + other === 0 ? 0 : (one * other) / (one + other),
  };
}

/**
 * The mean of the comparisons' own differences, each weighted by its answers, so that a shift of volume from one to another is no change. Null
 * where there are too few answers for it.
 */
function combine(metric: MetricKey, own: Pair, comparisons: readonly BeforeAfter[]): Difference | null {
  const known = comparisons.flatMap((each) => {
    const { difference, enough, weight } = readPair(metric, each);
    return enough && difference ? [{ difference, weight }] : [];
  });
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || total < COMPARISON_FACTOR * own.weight) return null;
  const by = known.reduce((sum, { difference, weight }) => sum + (weight / total) * difference.by, 0);
  const down = known.map(({ difference, weight }) => (weight / total) * (difference.by - difference.low));
  const up = known.map(({ difference, weight }) => (weight / total) * (difference.high - difference.by));
  return { by, low: by - Math.hypot(...down), high: by + Math.hypot(...up) };
}

/** One difference less another that is independent of it: the squares of the half widths add up, each side for itself (Zou & Donner 2008). */
function less(one: Difference, other: Difference): Difference {
  const by = one.by - other.by;
  return {
    by,
    low: by - Math.hypot(one.by - one.low, other.high - other.by),
    high: by + Math.hypot(one.high - one.by, other.by - other.low),
  };
}

function widened({ by, low, high }: Difference): Difference {
  const factor = EARLY_Z / Z95;
  return { by, low: by - factor * (by - low), high: by + factor * (high - by) };
}

/** n = 2(z_{α/2} + z_β)²·v/δ² per window, at δ the practical floor; v is read off the intervals that are known. Null where none is. */
function answersPerWindow(metric: MetricKey, readings: readonly Reading[]): number | null {
  const variances = readings.flatMap((reading) => varianceOf(reading));
  if (variances.length === 0) return null;
  const variance = variances.reduce((sum, each) => sum + each, 0) / variances.length;
  const wanted = Math.ceil((2 * (Z95 + Z_POWER) ** 2 * variance) / floorOf(metric) ** 2);
  return Math.max(answerMetrics[metric].minimumAnswers, wanted);
}

/** Of one answer, by the width of the interval of all of them. */
function varianceOf({ low, high, answered }: Reading): number[] {
  return low === null || high === null ? [] : [((high - low) / 2 / Z95) ** 2 * answered];
}
