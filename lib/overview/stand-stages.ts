import { bandOf, DEFAULT_TARGET } from '@/lib/domain/metrics/band';
import { combinedScore, touchpointScore } from '@/lib/domain/metrics/score';
import { weightedMean } from '@/lib/domain/statistics/weighted';
import type { Tally } from '@/lib/domain/tally';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import { compareScores, standTouchpoint } from '@/lib/touchpoints/stand-touchpoint';
import { findWorst } from './find-worst';
import type { StageStanding } from './schema';

/** The stages of the touchpoints in the filter, in the order of the journeys. */
export function standStages(measured: readonly MeasuredTouchpoint[]): StageStanding[] {
  const stages = new Map<string, MeasuredTouchpoint[]>();
  for (const one of measured) {
    const key = `${one.place.journey}/${one.place.stage}`;
    stages.set(key, [...(stages.get(key) ?? []), one]);
  }
  return [...stages.values()].flatMap(standStage);
}

function standStage(measured: MeasuredTouchpoint[]): StageStanding[] {
  const place = measured[0]?.place;
  if (place === undefined) return [];
  const current = scoreOf(measured, (one) => one.current);
  const score = compareScores(
    current,
    scoreOf(measured, (one) => one.previous),
  );
  const touchpoints = measured.map(standTouchpoint);
  return [
    {
      slug: place.stage,
      name: place.stageName,
      journey: place.journey,
      journeyName: place.journeyName,
      score,
      band: bandOf(score, targetOf(measured)),
      consistency: current.consistency,
      interactions: countInteractions(measured, (one) => one.current),
      previousInteractions: countInteractions(measured, (one) => one.previous),
      worst: findWorst(touchpoints),
      touchpoints,
    },
  ];
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
