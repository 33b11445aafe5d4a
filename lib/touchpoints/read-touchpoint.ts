import type { TouchpointPlace } from '@/db/queries/directory';
import { sumAnswers } from '@/db/queries/answer-tallies';
import { tallyCells } from '@/db/queries/tally-cells';
import { readTouchpointNotes } from '@/db/queries/touchpoint-notes';
import type { Viewer } from '@/lib/auth/viewer';
import { ANSWER_POINTS, type PointCounts } from '@/lib/domain/answer-points';
import { answersFor } from '@/lib/domain/own-department';
import { may } from '@/lib/domain/permissions';
import { ANSWER_KEYS, PRIMARY_ANSWER } from '@/lib/domain/scales';
import type { MetricKey } from '@/lib/domain/vocabulary';
import { resolveFilter, type ResolvedFilter } from '@/lib/filters/resolve-filter';
import { UNASSIGNED_PERSONA } from '@/lib/filters/schema';
import { tallyIssues } from '@/lib/ownership/tally-issues';
import { breakDown } from './break-down';
import { chartTouchpoint } from './chart-touchpoint';
import type {
  Distribution,
  Sibling,
  TouchpointDetail,
  TouchpointDetailQuery,
  TouchpointParams,
} from './detail-schema';
import { getPlace } from './get-place';
import { measureTouchpoints } from './measure-touchpoints';
import { readAssessments } from './read-assessments';
import { rowOf } from './row-of';
import type { TouchpointRow } from './schema';

/** Everything that a touchpoint's page shows. Throws `not_found` where no touchpoint is called so. */
export async function readTouchpoint(
  viewer: Viewer,
  { slug, grain, ...query }: TouchpointParams & TouchpointDetailQuery,
): Promise<TouchpointDetail> {
  const filter = await resolveFilter(viewer, query);
  const place = getPlace(filter, slug);
  const { period, scope, directory } = filter;
  const { today } = directory.organisation;
  const { db } = viewer;
  const cells = { touchpointId: place.id, period, personas: scope.personas };
  const notesRead = readTouchpointNotes(db, place.id);
  const [notes, rows, { chart, expectation }, counts, personas, partners, assessments] = await Promise.all([
    notesRead,
    measureNeighbours(viewer, filter, place),
    chartTouchpoint(viewer, filter, place, grain),
    sumAnswers(db, place.id, period),
    tallyCells(db, 'persona', cells),
    tallyCells(db, 'partner', cells),
    notesRead.then((read) => readAssessments(viewer, place.id, today, read.assessments)),
  ]);
  const own = rows.find((row) => row.slug === slug);
  if (!own) throw new Error(`The touchpoint ${slug} was not measured`);
  const owned = answersFor(viewer, notes.departmentId);
  return {
    filters: filter.applied,
    grain,
    touchpoint: { ...own, ideal: notes.ideal, partnerName: notes.partnerName, retired: notes.retired },
    chart,
    expectation,
    distribution: distributionsOf(place.primaryMetric, counts),
    personas: breakDown(place.primaryMetric, personas, [
      ...directory.personas,
      { id: null, slug: UNASSIGNED_PERSONA, name: 'Unassigned' },
    ]),
    partners: breakDown(place.primaryMetric, partners, [
      ...notes.partners,
      { id: null, slug: 'none', name: 'Without a partner' },
    ]),
    siblings: rows.filter((row) => row !== own).map(siblingOf),
    annotations: notes.annotations,
    assessments,
    may: {
      annotate: owned && may(viewer, 'touchpoints.annotate'),
      assess: owned && may(viewer, 'touchpoints.assess'),
    },
  };
}

/** The touchpoint among those of its stage and those of its channel, with the list's figures. */
async function measureNeighbours(
  viewer: Viewer,
  filter: ResolvedFilter,
  place: TouchpointPlace,
): Promise<TouchpointRow[]> {
  const { journey, stage, channel } = place;
  const near = filter.touchpoints.filter(
    (one) => one.channel === channel || (one.journey === journey && one.stage === stage),
  );
  // One that was retired is on no list, but has its page.
  const touchpoints = near.some(({ id }) => id === place.id) ? near : [...near, place];
  const scope = { ...filter.scope, touchpoints: touchpoints.map(({ id }) => id) };
  const [measured, issues] = await Promise.all([
    measureTouchpoints(viewer, { ...filter, touchpoints, scope }),
    tallyIssues(viewer, filter),
  ]);
  return measured.map((one) => rowOf(one, issues));
}

function siblingOf({ slug, name, channel, stage, stageName, target, score, band }: TouchpointRow): Sibling {
  return { slug, name, channel, stage, stageName, target, score, band };
}

function distributionsOf(primary: MetricKey, counts: PointCounts): Distribution[] {
  const first = PRIMARY_ANSWER[primary];
  return [first, ...ANSWER_KEYS.filter((key) => key !== first)].flatMap((answer) => {
    const given = counts[answer];
    if (given === undefined) return [];
    return [
      {
        answer,
        answered: given.reduce((sum, count) => sum + count, 0),
        points: ANSWER_POINTS[answer].map((point, index) => ({ point, count: given[index] ?? 0 })),
      },
    ];
  });
}
