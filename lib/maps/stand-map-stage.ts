import type { TouchpointDesign } from '@/db/queries/journey-designs';
import type { ThemeTally } from '@/db/queries/theme-tallies';
import type { Theme } from '@/db/queries/themes';
import type { OwnedIssues } from '@/lib/ownership/owned-issues';
import { findWorst } from '@/lib/touchpoints/find-worst';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import { rowOf } from '@/lib/touchpoints/row-of';
import { standTogether } from '@/lib/touchpoints/stand-together';
import { standTouchpoint } from '@/lib/touchpoints/stand-touchpoint';
import { findFactors } from './find-factors';
import type { MapStage, MapTouchpoint, ScorePoint } from './schema';

/** What the map knows of its touchpoints beside their tallies, by id. */
export interface Known {
  designs: ReadonlyMap<number, TouchpointDesign>;
  courses: ReadonlyMap<number, ScorePoint[]>;
  themes: readonly ThemeTally[];
  /** The dictionary, by id. */
  dictionary: ReadonlyMap<number, Theme>;
  issues: OwnedIssues;
}

/** A stage with its touchpoints in designed order, and what lifts it and weighs on it. */
export function standMapStage(
  stage: Pick<MapStage, 'slug' | 'name' | 'ideal' | 'journey' | 'journeyName'>,
  measured: readonly MeasuredTouchpoint[],
  known: Known,
): MapStage {
  const touchpoints = measured.map((one) => standOnMap(one, known));
  return {
    ...stage,
    ...standTogether(measured),
    worst: findWorst(touchpoints),
    issues: known.issues.atTouchpoints(measured.map(({ place }) => place.id)),
    touchpoints,
    ...findFactors(
      measured.map((one) => ({
        standing: standTouchpoint(one),
        themes: known.themes.filter(({ touchpointId }) => touchpointId === one.place.id),
      })),
      known.dictionary,
    ),
  };
}

function standOnMap(measured: MeasuredTouchpoint, { designs, courses, issues }: Known): MapTouchpoint {
  const { id } = measured.place;
  return {
    ...rowOf(measured, issues),
    ideal: designs.get(id)?.ideal ?? '',
    partnerName: designs.get(id)?.partnerName ?? null,
    previousInteractions: measured.previous.interactions,
    course: courses.get(id) ?? [],
  };
}
