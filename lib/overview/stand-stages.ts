import { findWorst } from '@/lib/touchpoints/find-worst';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import { standTogether } from '@/lib/touchpoints/stand-together';
import { standTouchpoint } from '@/lib/touchpoints/stand-touchpoint';
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
  const touchpoints = measured.map(standTouchpoint);
  const { score, band, consistency, interactions, previousInteractions } = standTogether(measured);
  return [
    {
      slug: place.stage,
      name: place.stageName,
      journey: place.journey,
      journeyName: place.journeyName,
      score,
      band,
      consistency,
      interactions,
      previousInteractions,
      worst: findWorst(touchpoints),
      touchpoints,
    },
  ];
}
