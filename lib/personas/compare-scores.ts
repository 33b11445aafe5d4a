import { POINTS_FLOOR, unknownChange } from '@/lib/domain/metrics/change';
import type { TestedChange } from '@/lib/domain/metrics/metric';
import { changeOfScores, combinedScore, touchpointScore, type Score } from '@/lib/domain/metrics/score';
import type { Reading } from '@/lib/domain/reading';
import { benjaminiHochberg } from '@/lib/domain/statistics/benjamini-hochberg';
import type { Tally } from '@/lib/domain/tally';
import type { TouchpointPlace } from '@/db/queries/directory';
import type { Comparison } from './schema';

/** A touchpoint with the tally of one persona and that of everybody else. */
export interface SplitTouchpoint {
  place: TouchpointPlace;
  own: Tally;
  others: Tally;
}

/** Not yet judged among all that are tested. */
export interface UnjudgedComparison {
  score: Reading;
  others: Reading;
  change: TestedChange;
}

/** A touchpoint with fewer answers on either side would only widen the interval of what the others tell. */
const COMPARED_FROM = 10;
/** Of the differences that are called better or worse, at most this share is expected to be noise. */
const FALSE_DISCOVERY_RATE = 0.05;

/**
 * The scores of several touchpoints together. Everybody else's is that of the touchpoints that the persona has answered, so that nobody is compared
 * with what he never met; the difference is taken where both have answered often enough.
 */
export function compareScores(split: readonly SplitTouchpoint[]): UnjudgedComparison {
  const met = split.filter((one) => scoreOf(one, 'own').answered > 0);
  const both = split.filter(isCompared);
  return {
    score: plain(together(split, 'own')),
    others: plain(together(met, 'others')),
    change:
      both.length === 0 ? unknownChange : changeOfScores(together(both, 'own'), together(both, 'others')),
  };
}

/** The scores of one touchpoint, as they stand everywhere else. */
export function compareTouchpoint(one: SplitTouchpoint): UnjudgedComparison {
  const [own, others] = [scoreOf(one, 'own'), scoreOf(one, 'others')];
  const change = isCompared(one) ? changeOfScores(own, others) : unknownChange;
  return { score: plain(own), others: plain(others), change };
}

function isCompared(one: SplitTouchpoint): boolean {
  return Math.min(scoreOf(one, 'own').answered, scoreOf(one, 'others').answered) >= COMPARED_FROM;
}

function scoreOf(one: SplitTouchpoint, side: 'own' | 'others'): Score {
  return touchpointScore(one.place.primaryMetric, one[side]);
}

/**
 * Judges comparisons together: better or worse is one that holds when all are looked at (Benjamini–Hochberg) and that is large enough to act on.
 * What is certain and smaller is the same, what is not certain cannot be told.
 */
export function judgeTogether<Key>(pairs: readonly { key: Key; compared: UnjudgedComparison }[]): {
  tested: number;
  judged: { key: Key; comparison: Comparison }[];
} {
  const tested = pairs.flatMap(({ compared: { change } }, index) =>
    change.p === null ? [] : [{ index, p: change.p }],
  );
  const qs = benjaminiHochberg(tested.map(({ p }) => p));
  const byIndex = new Map(tested.map(({ index }, at) => [index, qs[at] ?? 1]));
  return {
    tested: tested.length,
    judged: pairs.map(({ key, compared: { score, others, change } }, index) => {
      const q = byIndex.get(index) ?? null;
      const { by, low, high } = change;
      return {
        key,
        comparison: { score, others, q, difference: { by, low, high, verdict: verdictOf(change, q) } },
      };
    }),
  };
}

function verdictOf({ by, low, high, verdict }: TestedChange, q: number | null): TestedChange['verdict'] {
  if (verdict === 'same' || by === null || low === null || high === null) return verdict;
  if (q !== null && q <= FALSE_DISCOVERY_RATE && Math.abs(by) >= POINTS_FLOOR) return verdict;
  return low >= -POINTS_FLOOR && high <= POINTS_FLOOR ? 'same' : 'cannot_tell';
}

function together(split: readonly SplitTouchpoint[], side: 'own' | 'others'): Score {
  return combinedScore(split.map((one) => ({ score: scoreOf(one, side), importance: one.place.importance })));
}

function plain({ value, low, high, answered }: Reading): Reading {
  return { value, low, high, answered };
}
