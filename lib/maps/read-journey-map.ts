import { listTouchpointDesigns } from '@/db/queries/journey-designs';
import { sumThemes } from '@/db/queries/theme-tallies';
import { listThemes } from '@/db/queries/themes';
import type { Viewer } from '@/lib/auth/viewer';
import { bucketFor } from '@/lib/domain/period';
import { tallyIssues } from '@/lib/ownership/tally-issues';
import { standTogether } from '@/lib/touchpoints/stand-together';
import { compareGoodOrOk } from './compare-good-or-ok';
import { measureSides } from './measure-sides';
import { presentHead } from './present-head';
import { readHandOffs } from './read-hand-offs';
import { resolveMap } from './resolve-map';
import type { JourneyMap, JourneyMapQuery, JourneyParams } from './schema';
import { standMapStage } from './stand-map-stage';
import { traceCourses } from './trace-courses';

/** A journey as designed and as measured, for the screen, the API and the download alike. */
export async function readJourneyMap(
  viewer: Viewer,
  query: JourneyMapQuery & JourneyParams,
): Promise<JourneyMap> {
  const asked = await resolveMap(viewer, query);
  const { design, filter, sides } = asked;
  const ids = filter.touchpoints.map(({ id }) => id);
  // Comments are tallied without personas.
  const told = filter.scope.personas === null && ids.length > 0;
  const [counted, designs, courses, themes, dictionary, handOffs, issues] = await Promise.all([
    measureSides(viewer, asked),
    listTouchpointDesigns(viewer.db, design.slug),
    traceCourses(viewer, filter),
    told ? sumThemes(viewer.db, filter.period, ids) : [],
    told ? listThemes(viewer.db) : [],
    readHandOffs(viewer, asked),
    // A persona set beside narrows no issues: they stand once on the map.
    tallyIssues(viewer, { ...filter, applied: { ...filter.applied, persona: query.persona } }),
  ]);
  const drawn = new Set(ids);
  const measured = counted.filter(({ place }) => drawn.has(place.id));
  const known = {
    designs: new Map(designs.map((one) => [one.id, one])),
    courses,
    themes,
    dictionary: new Map(dictionary.map((theme) => [theme.id, theme])),
    issues,
  };
  return {
    filters: filter.applied,
    against: sides,
    journey: presentHead(design, filter.directory.organisation.today),
    standing: standTogether(measured),
    goodOrOk: compareGoodOrOk(counted),
    bucket: bucketFor(filter.period),
    stages: design.stages.map((stage) =>
      standMapStage(
        { ...stage, journey: design.slug, journeyName: design.name },
        measured.filter(({ place }) => place.stage === stage.slug),
        known,
      ),
    ),
    handOffs: { ...handOffs, issues: issues.onHandOffs() },
  };
}
