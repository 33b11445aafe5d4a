import { bandOf, DEFAULT_TARGET } from '@/lib/domain/metrics/band';
import { combinedScore, touchpointScore } from '@/lib/domain/metrics/score';
import { weightedMean } from '@/lib/domain/statistics/weighted';
import type { Tally } from '@/lib/domain/tally';
import type { MeasuredTouchpoint } from './measure-touchpoints';
import type { CombinedStanding } from './schema';
import { compareScores } from './stand-touchpoint';

/** How touchpoints do together: those of a stage, or of a journey. */
export function standTogether(measured: readonly MeasuredTouchpoint[]): CombinedStanding {
  const current = scoreOf(measured, (one) => one.current);
  const score = compareScores(
    current,
    scoreOf(measured, (one) => one.previous),
  );
  return {
    score,
    band: bandOf(score, targetOf(measured)),
    consistency: current.consistency,
    interactions: countInteractions(measured, (one) => one.current),
    previousInteractions: countInteractions(measured, (one) => one.previous),
  };
}

type TallyOf = (one: MeasuredTouchpoint) => Tally;

function scoreOf(measured: readonly MeasuredTouchpoint[], tallyOf: TallyOf) {
  return combinedScore(
    measured.map((one) => ({
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

function countInteractions(measured: readonly MeasuredTouchpoint[], tallyOf: TallyOf): number {
  return measured.reduce((sum, one) => sum + tallyOf(one).interactions, 0);
}
