import type { Viewer } from '@/lib/auth/viewer';
import { resolveFilter, type ResolvedFilter } from '@/lib/filters/resolve-filter';
import type { Filter } from '@/lib/filters/schema';
import type { OwnedIssues } from '@/lib/ownership/owned-issues';
import { tallyIssues } from '@/lib/ownership/tally-issues';
import { measureTouchpoints, type MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import type { DepartmentStanding } from '@/lib/touchpoints/schema';
import { standDepartments } from '@/lib/touchpoints/stand-departments';
import { standTogether } from '@/lib/touchpoints/stand-together';
import { standTouchpoint } from '@/lib/touchpoints/stand-touchpoint';
import type { HandOff } from '@/lib/mining/list-hand-offs';
import { comparePerception, summarisePerception, type PlacedPerception } from './compare-perception';
import { countHandOffs, gatherHandOffs } from './gather-hand-offs';
import type { DepartmentScorecard } from './schema';
import { traceScore, traceTallies, type TracedTallies } from './trace-scores';

/** The scorecards of the departments in a filter, and all that they were made from. */
export interface ScoredDepartments {
  filter: ResolvedFilter;
  measured: MeasuredTouchpoint[];
  traced: TracedTallies;
  perception: PlacedPerception[];
  handOffs: HandOff[] | null;
  issues: OwnedIssues;
  scorecards: DepartmentScorecard[];
}

/** In the order of their names. */
export async function scoreDepartments(viewer: Viewer, query: Filter): Promise<ScoredDepartments> {
  const filter = await resolveFilter(viewer, query);
  const [measured, traced, perception, handOffs, issues] = await Promise.all([
    measureTouchpoints(viewer, filter),
    traceTallies(viewer, filter),
    comparePerception(viewer.db, filter.touchpoints, filter.period),
    gatherHandOffs(viewer, filter),
    tallyIssues(viewer, filter),
  ]);
  const { departments } = filter.directory;
  const own = departments.find(({ id }) => id === viewer.departmentId)?.slug;
  const standings = standDepartments(departments, measured.map(standTouchpoint), issues, query.department);
  const scorecards = standings.map((standing) =>
    scorecardOf(standing, { measured, traced, perception, handOffs, own }),
  );
  return { filter, measured, traced, perception, handOffs, issues, scorecards };
}

function scorecardOf(
  standing: DepartmentStanding,
  {
    measured,
    traced,
    perception,
    handOffs,
    own,
  }: Omit<ScoredDepartments, 'filter' | 'issues' | 'scorecards'> & { own: string | undefined },
): DepartmentScorecard {
  const { slug } = standing;
  const owned = measured.filter(({ place }) => place.department === slug);
  const { score, band, target, interactions, previousInteractions } = standTogether(owned);
  const places = owned.map(({ place }) => place);
  return {
    ...standing,
    own: slug === own,
    index: score,
    band,
    target,
    interactions,
    previousInteractions,
    trend: traceScore(traced, places),
    perception: summarisePerception(perception.filter(({ department }) => department === slug)),
    handOffs: handOffs && countHandOffs(handOffs, slug),
  };
}
