import { drawControlChart, FEWEST_A_POINT, FEWEST_BASELINE, type ControlChart } from '../control-chart';
import type { Day } from '../day';
import { answerMetrics } from '../metrics/catalogue';
import type { Period } from '../period';
import { ewma } from '../statistics/ewma';
import { emptyTally, sumTallies, type Tally } from '../tally';
import type { MetricKey } from '../vocabulary';
import { floorOf, minimumOf, type Rule } from './rule';
import { dispersionOf, pOfFall, sampleOf, standardised, type Sample } from './sample';
import type { DetectionTest } from './test';

/** A week that is over. */
export interface Week extends Period {
  tally: Tally;
}

/** What a series was in its first weeks, frozen. */
export interface Baseline extends Period {
  sample: Sample;
  tally: Tally;
  dispersion: number;
}

const LONGEST_BASELINE = 20;
/** The last weeks stay out of a baseline that is still growing, so that a fall does not become what it is measured by. */
const GUARD_WEEKS = 4;
/** Falls are looked for in the last week and in the last two and three together. */
const WINDOWS = [1, 2, 3] as const;
const DRIFT_WEEKS = 8;
/**
 * A look at the chart of a touchpoint's own metric fires by itself at this p. With weekly looks bench/detection finds 0.5–0.9 false flags per 100
 * touchpoint-months, against 1 allowed, and nine in ten falls of 10 points within 3 weeks.
 */
export const SIGNAL_P = 0.0007;

/** Null while there are fewer than 12 weeks to judge by. */
export function baselineOf(metric: MetricKey, weeks: readonly Week[]): Baseline | null {
  const counted = weeks.flatMap((week) => {
    const sample = sampleOf(metric, week.tally);
    return sample === null || sample.count < FEWEST_A_POINT ? [] : [{ week, sample }];
  });
  const first = counted.slice(0, Math.min(LONGEST_BASELINE, counted.length - GUARD_WEEKS));
  const [from, to] = [first[0]?.week.from, first.at(-1)?.week.to];
  if (first.length < FEWEST_BASELINE || from === undefined || to === undefined) return null;
  const tally = sumTallies(first.map(({ week }) => week.tally));
  const sample = sampleOf(metric, tally);
  return (
    sample && {
      from,
      to,
      sample,
      tally,
      dispersion: dispersionOf(
        first.map((each) => each.sample),
        sample,
      ),
    }
  );
}

/** The chart of weeks that are over. */
export function chartOfWeeks(metric: MetricKey, weeks: readonly Week[]): ControlChart {
  return drawControlChart(
    metric,
    weeks.map((week) => ({ ...week, running: false })),
  );
}

/** What the end of the weeks says; no tests without a baseline. `since`: what came before it was mended and is judged no more. */
export function judgeWeeks(
  metric: MetricKey,
  weeks: readonly Week[],
  {
    primary,
    rule,
    baseline = baselineOf(metric, weeks),
    since = null,
  }: { primary: boolean; rule: Rule; baseline?: Baseline | null; since?: Day | null },
): DetectionTest[] {
  if (baseline === null) return [];
  const judge = { metric, baseline, primary, rule, judgedFrom: laterOf(baseline.to, since) };
  const looks = Array.from({ length: rule.pendingPeriods }, (_, ago) => {
    const seen = ago === 0 ? weeks : weeks.slice(0, -ago);
    return [controlTest(judge, seen), driftTest(judge, seen)] as const;
  });
  return [0, 1].flatMap((nth) => heldTest(looks.map((look) => look[nth] ?? null)));
}

/** The latest of several looks, with what was true of all of them. */
export function heldTest(looks: readonly (Omit<DetectionTest, 'held'> | null)[]): DetectionTest[] {
  const [latest] = looks;
  if (!latest) return [];
  const all = looks.every((look) => look?.matters);
  const held = all ? Math.max(...looks.map((look) => look?.p ?? 1)) : null;
  return [{ ...latest, signal: looks.every((look) => look?.signal), held }];
}

interface Judge {
  metric: MetricKey;
  baseline: Baseline;
  primary: boolean;
  rule: Rule;
  /** Weeks from here on are judged. */
  judgedFrom: Day;
}

const laterOf = (one: Day, other: Day | null): Day => (other !== null && other > one ? other : one);

type Look = Omit<DetectionTest, 'held'>;

/** The likeliest of the last one, two, three weeks and of the points of a signal that goes on: p for having tried several. */
function controlTest(judge: Judge, weeks: readonly Week[]): Look | null {
  const lengths = new Set<number>(WINDOWS);
  for (const from of runningSignals(judge, weeks))
    lengths.add(weeks.filter((week) => week.from >= from).length);
  const looks = [...lengths].flatMap((length) => lookAt(judge, weeks, length, 'control') ?? []);
  const best = looks.toSorted((a, b) => Number(b.matters) - Number(a.matters) || a.p - b.p)[0];
  if (best === undefined) return null;
  return {
    ...best,
    signal: judge.primary && best.matters && best.p <= SIGNAL_P,
    p: Math.min(1, best.p * looks.length),
  };
}

/** Where the signals on the chart of a touchpoint's own metric begin that its last week completes or carries on. */
function runningSignals({ metric, primary }: Judge, weeks: readonly Week[]): Day[] {
  if (!primary) return [];
  const last = weeks.at(-1)?.from;
  return chartOfWeeks(metric, weeks)
    .signals.filter(({ side, to }) => side === 'low' && to === last)
    .map(({ from }) => from);
}

/** The moving average of all weeks since the baseline, confirmed by the last eight together. */
function driftTest(judge: Judge, weeks: readonly Week[]): Look | null {
  const { metric, baseline, primary, judgedFrom } = judge;
  const look = lookAt(judge, weeks, DRIFT_WEEKS, 'drift');
  if (look === null) return null;
  const scores = weeks
    .filter(({ from }) => from >= judgedFrom)
    .flatMap(({ tally }) => {
      const sample = sampleOf(metric, tally);
      return sample === null || sample.count < FEWEST_A_POINT
        ? []
        : [standardised(sample, baseline.sample, baseline.dispersion)];
    });
  const drift = ewma(scores, { mean: 0, sigma: 1 }).at(-1);
  const beyond = drift !== undefined && drift.value < drift.low;
  return { ...look, signal: primary && look.matters && beyond && look.p <= SIGNAL_P };
}

function lookAt(
  { metric, baseline, rule, judgedFrom }: Judge,
  weeks: readonly Week[],
  length: number,
  method: 'control' | 'drift',
): Look | null {
  const window = weeks.slice(-length).filter(({ from }) => from >= judgedFrom);
  return lookBack(metric, baseline, { weeks: window, rule, method });
}

/** Weeks, or a longer piece, against a baseline; null where too few answered to say anything. */
export function lookBack(
  metric: MetricKey,
  baseline: Baseline,
  { weeks, rule, method }: { weeks: readonly Week[]; rule: Rule; method: 'control' | 'drift' | 'baseline' },
): Look | null {
  const [from, to] = [weeks[0]?.from, weeks.at(-1)?.to];
  const tally = weeks.length === 0 ? emptyTally : sumTallies(weeks.map((week) => week.tally));
  const sample = sampleOf(metric, tally);
  if (sample === null || from === undefined || to === undefined) return null;
  if (sample.count < minimumOf(metric, rule)) return null;
  const { value, low, high, answered } = answerMetrics[metric].read(tally);
  const before = answerMetrics[metric].read(baseline.tally);
  if (value === null || before.value === null) return null;
  const effect = before.value - value;
  return {
    method,
    from,
    to,
    value,
    low,
    high,
    answered,
    p: pOfFall(sample, baseline.sample, baseline.dispersion),
    signal: false,
    effect,
    reference: before.value,
    baseline: {
      from: baseline.from,
      to: baseline.to,
      value: before.value,
      low: before.low,
      high: before.high,
      answered: before.answered,
    },
    matters: effect >= floorOf(metric, rule),
  };
}
