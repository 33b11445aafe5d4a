import type { TouchpointDesign } from '@/db/queries/journey-designs';
import type { ThemeSums } from '@/db/queries/sum-themes';
import { findWorst } from '@/lib/touchpoints/find-worst';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import { standTogether } from '@/lib/touchpoints/stand-together';
import { standTouchpoint } from '@/lib/touchpoints/stand-touchpoint';
import { findFactors } from './find-factors';
import type { MapStage, MapTouchpoint, ScorePoint } from './schema';

/** What the map knows of its touchpoints beside their tallies, by id. */
export interface Known {
  designs: ReadonlyMap<number, TouchpointDesign>;
  courses: ReadonlyMap<number, ScorePoint[]>;
  themes: readonly ThemeSums[];
}

/** A stage with its touchpoints in designed order, and what lifts it and weighs on it. */
export function standMapStage(
  stage: Pick<MapStage, 'slug' | 'name' | 'journey' | 'journeyName'>,
  measured: readonly MeasuredTouchpoint[],
  known: Known,
): MapStage {
  const touchpoints = measured.map((one) => standOnMap(one, known));
  return {
    ...stage,
    ...standTogether(measured),
    worst: findWorst(touchpoints),
    touchpoints,
    ...findFactors(
      measured.map((one) => ({
        standing: standTouchpoint(one),
        themes: known.themes.filter(({ touchpointId }) => touchpointId === one.place.id),
      })),
    ),
  };
}

function standOnMap(measured: MeasuredTouchpoint, { designs, courses }: Known): MapTouchpoint {
  const { id, journey, journeyName, stage, stageName, departmentName, channel, contact, control } =
    measured.place;
  return {
    ...standTouchpoint(measured),
    journey,
    journeyName,
    stage,
    stageName,
    departmentName,
    channel,
    contact,
    control,
    ideal: designs.get(id)?.ideal ?? '',
    partnerName: designs.get(id)?.partnerName ?? null,
    previousInteractions: measured.previous.interactions,
    course: courses.get(id) ?? [],
  };
}
