import type { OwnedIssues } from '@/lib/ownership/owned-issues';
import type { MeasuredTouchpoint } from './measure-touchpoints';
import { findWorst } from './find-worst';
import type { StageStanding } from './schema';
import { standTogether } from './stand-together';
import { standTouchpoint } from './stand-touchpoint';

/** The stages of the touchpoints in the filter, in the order of the journeys. */
export function standStages(measured: readonly MeasuredTouchpoint[], issues: OwnedIssues): StageStanding[] {
  const stages = new Map<string, MeasuredTouchpoint[]>();
  for (const one of measured) {
    const key = `${one.place.journey}/${one.place.stage}`;
    stages.set(key, [...(stages.get(key) ?? []), one]);
  }
  return [...stages.values()].flatMap((one) => standStage(one, issues));
}

function standStage(measured: MeasuredTouchpoint[], issues: OwnedIssues): StageStanding[] {
  const place = measured[0]?.place;
  if (place === undefined) return [];
  const touchpoints = measured.map((one) =>
    Object.assign(standTouchpoint(one), { issues: issues.atTouchpoint(one.place.id) }),
  );
  return [
    {
      slug: place.stage,
      name: place.stageName,
      journey: place.journey,
      journeyName: place.journeyName,
      ...standTogether(measured),
      worst: findWorst(touchpoints),
      issues: issues.atTouchpoints(measured.map((one) => one.place.id)),
      touchpoints,
    },
  ];
}
