import { listTouchpointDesigns, type TouchpointDesign } from '@/db/queries/journey-designs';
import { sumThemes, type ThemeSums } from '@/db/queries/sum-themes';
import type { Viewer } from '@/lib/auth/viewer';
import { bucketFor } from '@/lib/domain/period';
import { findWorst } from '@/lib/touchpoints/find-worst';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import { standTogether } from '@/lib/touchpoints/stand-together';
import { standTouchpoint } from '@/lib/touchpoints/stand-touchpoint';
import { compareGoodOrOk } from './compare-good-or-ok';
import { findFactors } from './find-factors';
import { measureSides } from './measure-sides';
import { presentHead } from './present-head';
import { resolveMap } from './resolve-map';
import type { JourneyMap, JourneyMapQuery, JourneyParams, MapStage, MapTouchpoint, ScorePoint } from './schema';
import { traceCourses } from './trace-courses';

/** What the map knows of its touchpoints beside their tallies, by id. */
interface Known {
  designs: ReadonlyMap<number, TouchpointDesign>;
  courses: ReadonlyMap<number, ScorePoint[]>;
  themes: readonly ThemeSums[];
}

/** A journey as designed and as measured, for the screen, the API and the download alike. */
export async function readJourneyMap(
  viewer: Viewer,
  query: JourneyMapQuery & JourneyParams,
): Promise<JourneyMap> {
  const asked = await resolveMap(viewer, query);
  const { design, filter, sides } = asked;
  const ids = filter.touchpoints.map(({ id }) => id);
  // Comments are tallied without personas.
  const told = filter.scope.personas === null ? ids : [];
  const [measured, designs, courses, themes, handOffs] = await Promise.all([
    measureSides(viewer, asked),
    listTouchpointDesigns(viewer.db, design.slug),
    traceCourses(viewer, filter),
    sumThemes(viewer.db, filter.period, told),
    readHandOffs(viewer, asked),
  ]);
  const known = { designs: new Map(designs.map((one) => [one.id, one])), courses, themes };
  return {
    filters: filter.applied,
    against: sides,
    journey: presentHead(design, filter.directory.organisation.today),
    standing: standTogether(measured),
    goodOrOk: compareGoodOrOk(measured),
    bucket: bucketFor(filter.period),
    stages: design.stages.map((stage) =>
      standMapStage(
        { ...stage, journey: design.slug, journeyName: design.name },
        measured.filter(({ place }) => place.stage === stage.slug),
        known,
      ),
    ),
    handOffs,
  };
}

function standMapStage(
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
      measured.map(({ place }, at) => ({
        standing: touchpoints[at],
        themes: known.themes.filter(({ touchpointId }) => touchpointId === place.id),
      })).flatMap(({ standing, themes }) => (standing === undefined ? [] : [{ standing, themes }])),
    ),
  };
}

function standOnMap(measured: MeasuredTouchpoint, { designs, courses }: Known): MapTouchpoint {
  const { id, journey, journeyName, stage, stageName, departmentName, channel, contact, control } = measured.place;
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
