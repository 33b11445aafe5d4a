import { bandOf, DEFAULT_BANDS, DEFAULT_TARGET } from '@/lib/domain/metrics/band';
import { combinedScore, touchpointScore, type CombinedScore } from '@/lib/domain/metrics/score';
import { weightedMean } from '@/lib/domain/statistics/weighted';
import type { Tally } from '@/lib/domain/tally';
import type { MeasuredTouchpoint } from './measure-touchpoints';
import type { CombinedStanding } from './schema';
import { compareScores } from './stand-touchpoint';

/** An index for display. */
export interface JointStanding extends CombinedStanding {
  /** The mean of the touchpoints' targets with the same weights. */
  target: number;
}

/** The touchpoints of a stage or a department taken together. */
export function standTogether(measured: readonly MeasuredTouchpoint[]): JointStanding {
  const current = scoreTogether(measured, (one) => one.current);
  const score = compareScores(
    current,
    scoreTogether(measured, (one) => one.previous),
  );
  const target = targetOf(measured);
  return {
    score,
    band: bandOf(score, { target, bands: measured[0]?.place.bands ?? DEFAULT_BANDS }),
    target,
    consistency: current.consistency,
    ...countContacts(measured),
  };
}

/** Contacts at these touchpoints, answered or not. */
export function countContacts(
  measured: readonly MeasuredTouchpoint[],
): Pick<CombinedStanding, 'interactions' | 'previousInteractions'> {
  return {
    interactions: measured.reduce((sum, { current }) => sum + current.interactions, 0),
    previousInteractions: measured.reduce((sum, { previous }) => sum + previous.interactions, 0),
  };
}

/** The importance-weighted mean of the scores that the tallies give. */
export function scoreTogether<One extends Pick<MeasuredTouchpoint, 'place'>>(
  ones: readonly One[],
  tallyOf: (one: One) => Tally,
): CombinedScore {
  return combinedScore(
    ones.map((one) => ({
      score: touchpointScore(one.place.primaryMetric, tallyOf(one)),
      importance: one.place.importance,
    })),
  );
}

/** The mean target of the touchpoints that the score is the mean of, with the same weights. */
function targetOf(measured: readonly MeasuredTouchpoint[]): number {
  const scored = measured.filter(
    ({ place, current }) => touchpointScore(place.primaryMetric, current).value !== null,
  );
  const targets = scored.map(({ place }) => ({ value: place.target, weight: place.importance }));
  return weightedMean(targets) ?? DEFAULT_TARGET;
}
