import { listJourneyDesigns, type JourneyDesign } from '@/db/queries/journey-designs';
import type { Viewer } from '@/lib/auth/viewer';
import type { Day } from '@/lib/domain/day';
import { resolveFilter } from '@/lib/filters/resolve-filter';
import type { Filter } from '@/lib/filters/schema';
import type { OwnedIssues } from '@/lib/ownership/owned-issues';
import { tallyIssues } from '@/lib/ownership/tally-issues';
import { findWorst } from '@/lib/touchpoints/find-worst';
import { measureTouchpoints, type MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import { countContacts, standTogether } from '@/lib/touchpoints/stand-together';
import { isBelowTarget, standTouchpoint } from '@/lib/touchpoints/stand-touchpoint';
import { compareGoodOrOk } from './compare-good-or-ok';
import { presentHead } from './present-head';
import type { JourneyCard, JourneyList } from './schema';

/** The journeys in use in the filter, by name, and how each does. */
export async function listJourneyMaps(viewer: Viewer, query: Filter): Promise<JourneyList> {
  const filter = await resolveFilter(viewer, query);
  const [designs, measured, issues] = await Promise.all([
    listJourneyDesigns(viewer.db),
    measureTouchpoints(viewer, { ...filter, touchpoints: filter.counted }),
    tallyIssues(viewer, filter),
  ]);
  const { today } = filter.directory.organisation;
  const listed = new Set(filter.touchpoints.map(({ id }) => id));
  return {
    filters: filter.applied,
    journeys: designs
      .filter(({ retiredOn }) => retiredOn === null)
      .filter(({ slug }) => query.journey.length === 0 || query.journey.includes(slug))
      .map((design) => {
        const counted = measured.filter(({ place }) => place.journey === design.slug);
        return cardOf(design, counted, { listed, issues, today });
      }),
  };
}

function cardOf(
  design: JourneyDesign,
  counted: readonly MeasuredTouchpoint[],
  { listed, issues, today }: { listed: ReadonlySet<number>; issues: OwnedIssues; today: Day },
): JourneyCard {
  const measured = counted.filter(({ place }) => listed.has(place.id));
  const standings = measured.map(standTouchpoint);
  const { value, low, high, answered } = compareGoodOrOk(counted);
  return {
    ...presentHead(design, today),
    ...standTogether(measured),
    ...countContacts(counted),
    stages: design.stages,
    touchpoints: measured.length,
    belowTarget: standings.filter(isBelowTarget).length,
    worst: findWorst(standings),
    issues: {
      ...issues.atTouchpoints(measured.map(({ place }) => place.id)),
      openAt: measured.flatMap(({ place }) => (issues.atTouchpoint(place.id).open === 0 ? [] : [place.slug])),
    },
    goodOrOk: { value, low, high, answered },
  };
}
