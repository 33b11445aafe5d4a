import type { MeasuredTouchpoint } from './measure-touchpoints';
import { findWorst } from './find-worst';
import type { StageStanding } from './schema';
import { standTogether } from './stand-together';
import { standTouchpoint } from './stand-touchpoint';

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
  return [
    {
      slug: place.stage,
      name: place.stageName,
      journey: place.journey,
      journeyName: place.journeyName,
      ...standTogether(measured),
      worst: findWorst(touchpoints),
      touchpoints,
    },
  ];
}
