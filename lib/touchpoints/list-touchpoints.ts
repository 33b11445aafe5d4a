import { everyTouchpoint } from '@/db/queries/directory';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse, resolveFilter, unknownWords, type ResolvedFilter } from '@/lib/filters/resolve-filter';
import { tallyIssues } from '@/lib/ownership/tally-issues';
import type { AppliedFilter } from '@/lib/filters/schema';
import { measureTouchpoints } from './measure-touchpoints';
import { rowOf } from './row-of';
import type { TouchpointExportQuery, TouchpointPage, TouchpointQuery, TouchpointRow } from './schema';
import { sortTouchpoints } from './sort-touchpoints';
import { isBelowTarget } from './stand-touchpoint';

/** One page of the touchpoints that fit the filter, with the overview's figures. */
export async function listTouchpoints(viewer: Viewer, query: TouchpointQuery): Promise<TouchpointPage> {
  const { filters, rows } = await listAllTouchpoints(viewer, query);
  const { page, pageSize } = query;
  const from = (page - 1) * pageSize;
  return { filters, rows: rows.slice(from, from + pageSize), total: rows.length, page, pageSize };
}

/** All of them. Throws `invalid` for a stage that does not exist, as for any other word of the filter. */
export async function listAllTouchpoints(
  viewer: Viewer,
  query: TouchpointExportQuery,
): Promise<{ filters: AppliedFilter; rows: TouchpointRow[] }> {
  const filter = await resolveFilter(viewer, query);
  refuse(
    unknownWords(
      'stage',
      query.stage,
      everyTouchpoint(filter.directory).map(({ stage }) => stage),
    ),
  );
  const [measured, issues] = await Promise.all([
    measureTouchpoints(viewer, narrow(filter, query)),
    tallyIssues(viewer, filter),
  ]);
  const rows = measured
    .map((one) => rowOf(one, issues))
    .filter((row) => query.below === null || isBelowTarget(row));
  return { filters: filter.applied, rows: sortTouchpoints(rows, query.sort) };
}

/** Narrowed by stage and words before anything is measured. */
function narrow(filter: ResolvedFilter, { stage, search }: TouchpointExportQuery): ResolvedFilter {
  const words = search.toLowerCase();
  const touchpoints = filter.touchpoints.filter(
    (place) =>
      (stage.length === 0 || stage.includes(place.stage)) &&
      [place.slug, place.name, place.stageName, place.departmentName].some((text) =>
        text.toLowerCase().includes(words),
      ),
  );
  return touchpoints.length === filter.touchpoints.length
    ? filter
    : { ...filter, touchpoints, scope: { ...filter.scope, touchpoints: touchpoints.map(({ id }) => id) } };
}
