import type { JudgedTouchpoint } from '@/db/queries/detection-ground';
import { chartPieces } from '@/lib/domain/chart-period';
import { addDays, weekStart, type Day } from '@/lib/domain/day';
import type { Judged } from '@/lib/domain/detection/fire-tests';
import { judgeLevel, LEVEL_WEEKS, RECENT_WEEKS, type Window } from '@/lib/domain/detection/judge-level';
import { judgeSegment } from '@/lib/domain/detection/judge-segment';
import {
  baselineOf,
  heldTest,
  judgeWeeks,
  type Baseline,
  type Week,
} from '@/lib/domain/detection/judge-weeks';
import type { Rule } from '@/lib/domain/detection/rule';
import type { SeriesKey } from '@/lib/domain/detection/series-key';
import type { DetectionTest } from '@/lib/domain/detection/test';
import { emptyTally, sumTallies, TALLY_FIELDS, type Tally } from '@/lib/domain/tally';
import { METRICS, type MetricKey } from '@/lib/domain/vocabulary';
import { weekAt, weekOf, type History, type WeekMap } from './read-history';

export type JudgedSeries = Judged<SeriesKey>;

const COUNTS: Readonly<Record<MetricKey, keyof Tally>> = {
  csat: 'csatCount',
  nps: 'npsCount',
  ces: 'cesCount',
  cxIndex: 'pairCount',
  sentiment: 'sentimentCount',
};

/**
 * Every test of a touchpoint as of a Monday: of its metrics, and of those of its personas and partners. What was answered before a fix that is live says
 * nothing of how it is now.
 */
export function testTouchpoint(
  history: History,
  { id, primaryMetric, target }: Pick<JudgedTouchpoint, 'id' | 'primaryMetric' | 'target'>,
  { rule, asOf, mendedOn = null }: { rule: Rule; asOf: Day; mendedOn?: Day | null },
): JudgedSeries[] {
  const own = history.whole.get(id);
  if (own === undefined || !rule.enabled) return [];
  const weeks = chartWeeks(history, own, asOf);
  if (weeks.length === 0) return [];
  const end = weekOf(history, asOf);
  const since = mendedOn === null ? null : weekStart(addDays(mendedOn, 6));
  const first = since === null ? 0 : Math.max(0, weekOf(history, since));
  const windows = windowsOf(history, own, { end, first, count: rule.pendingPeriods });
  const judged: JudgedSeries[] = [];
  const keep = (key: Partial<SeriesKey> & Pick<SeriesKey, 'measure'>, tests: readonly DetectionTest[]) => {
    const whole = { touchpointId: id, fromTouchpointId: null, personaId: null, partnerId: null };
    for (const test of tests)
      judged.push({ key: { ...whole, ...key }, test, falseDiscovery: rule.falseDiscovery });
  };
  for (const metric of METRICS) {
    if (weeks.every(({ tally }) => tally[COUNTS[metric]] === 0)) continue;
    const primary = metric === primaryMetric;
    const baseline = baselineOf(metric, weeks);
    const dispersion = baseline?.dispersion ?? 1;
    const level = (method: 'target' | 'cx_index') =>
      heldTest(windows.map((window) => judgeLevel(method, metric, window, { target, dispersion, rule })));
    keep({ measure: metric }, judgeWeeks(metric, weeks, { primary, rule, baseline, since }));
    if (primary) keep({ measure: metric }, level('target'));
    if (metric === 'cxIndex') keep({ measure: metric }, level('cx_index'));
    for (const kind of ['personas', 'partners'] as const) {
      for (const [segment, segmentWeeks] of history[kind].get(id) ?? []) {
        const seen = segmentOf(history, { own, part: segmentWeeks, windows, baseline, end, first });
        const key = kind === 'personas' ? { personaId: segment } : { partnerId: segment };
        keep({ ...key, measure: metric }, judgeSegment(metric, seen, { primary, target, rule }));
      }
    }
  }
  return judged;
}

/** The weeks of a chart that ends before the day, without the time before anybody met the touchpoint. */
export function chartWeeks(history: History, own: WeekMap, asOf: Day): Week[] {
  const pieces = chartPieces('week', addDays(asOf, -1)).filter(({ from }) => from >= history.from);
  const weeks = pieces.map(({ from, to }) => ({
    from,
    to,
    tally: own.get(weekOf(history, from)) ?? emptyTally,
  }));
  const first = weeks.findIndex(({ tally }) => tally.interactions > 0);
  return first < 0 ? [] : weeks.slice(first);
}

/** Windows that end now, a week ago, and so on. */
function windowsOf(
  history: History,
  own: WeekMap,
  { end, first, count }: { end: number; first: number; count: number },
): Window[] {
  return Array.from({ length: count }, (_, ago) => {
    const last = end - ago;
    return {
      from: weekAt(history, Math.max(first, last - LEVEL_WEEKS)).from,
      to: weekAt(history, last).from,
      tally: sumOf(own, Math.max(first, last - LEVEL_WEEKS), last),
      recent: sumOf(own, Math.max(first, last - RECENT_WEEKS), last),
    };
  });
}

interface Parts {
  own: WeekMap;
  part: WeekMap;
  windows: readonly Window[];
  baseline: Baseline | null;
  end: number;
  /** The first week that is judged. */
  first: number;
}

function segmentOf(history: History, { own, part, windows, baseline, end, first }: Parts) {
  const [from, to] = baseline ? [weekOf(history, baseline.from), weekOf(history, baseline.to)] : [0, 0];
  const before = sumOf(part, from, to);
  return {
    baseline: baseline && {
      from: baseline.from,
      to: baseline.to,
      dispersion: baseline.dispersion,
      tally: before,
      rest: without(sumOf(own, from, to), before),
    },
    windows: windows.map((window, ago) => {
      const tally = sumOf(part, Math.max(first, end - ago - LEVEL_WEEKS), end - ago);
      const recent = sumOf(part, Math.max(first, end - ago - RECENT_WEEKS), end - ago);
      return { ...window, tally, recent, rest: without(window.tally, tally) };
    }),
  };
}

export function sumOf(weeks: WeekMap, from: number, to: number): Tally {
  const tallies: Tally[] = [];
  for (let week = from; week < to; week += 1) {
    const tally = weeks.get(week);
    if (tally) tallies.push(tally);
  }
  return sumTallies(tallies);
}

function without(all: Tally, part: Tally): Tally {
  const rest = { ...all };
  for (const field of TALLY_FIELDS) rest[field] -= part[field];
  return rest;
}
