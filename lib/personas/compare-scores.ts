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

/** The scores of the touchpoints together as they are, and their difference over the touchpoints that both have answered. */
export function compareScores(split: readonly SplitTouchpoint[]): UnjudgedComparison {
  const both = split.filter(({ place, own, others }) => {
    const [mine, theirs] = [own, others].map((tally) => touchpointScore(place.primaryMetric, tally).answered);
    return Math.min(mine ?? 0, theirs ?? 0) >= COMPARED_FROM;
  });
  return {
    score: plain(together(split, 'own')),
    others: plain(together(split, 'others')),
    change:
      both.length === 0 ? unknownChange : changeOfScores(together(both, 'own'), together(both, 'others')),
  };
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
  return combinedScore(
    split.map((one) => ({
      score: touchpointScore(one.place.primaryMetric, one[side]),
      importance: one.place.importance,
    })),
  );
}

function plain({ value, low, high, answered }: Reading): Reading {
  return { value, low, high, answered };
}
