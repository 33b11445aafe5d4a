import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { listTopIssues } from '@/lib/ownership/list-top-issues';
import { rowOf } from '@/lib/touchpoints/row-of';
import { handOffRowsOf } from './gather-hand-offs';
import type { DepartmentDetail, DepartmentQuery, OwnedTouchpoint } from './schema';
import { scoreDepartments } from './score-departments';
import { traceScore } from './trace-scores';
import { utiliseFeedback } from './utilise-feedback';

/** One department's scorecard with everything it is made of. Throws `not_found`. */
export async function getDepartment(
  viewer: Viewer,
  { slug, ...query }: DepartmentQuery,
): Promise<DepartmentDetail> {
  const { filter, measured, traced, perception, handOffs, issues, scorecards } = await scoreDepartments(
    viewer,
    query,
  );
  const department = scorecards.find((one) => one.slug === slug);
  const id = filter.directory.departments.find((one) => one.slug === slug)?.id;
  if (department === undefined || id === undefined) {
    throw new DomainError(
      'not_found',
      `There is no department “${slug}”. GET /api/v1/departments lists them.`,
    );
  }
  const owned = measured.filter(({ place }) => place.department === slug);
  const [queue, utilisation] = await Promise.all([
    listTopIssues(viewer, filter, id),
    utiliseFeedback(viewer, filter, owned),
  ]);
  const touchpoints = owned.map((one): OwnedTouchpoint => {
    const row = rowOf(one, issues);
    const { value } = row.score;
    const toTarget = value === null ? null : value - row.target;
    return Object.assign(row, { toTarget, trend: traceScore(traced, [one.place]) });
  });
  return {
    filters: filter.applied,
    bucket: traced.bucket,
    department,
    queue,
    utilisation,
    touchpoints: touchpoints.toSorted((a, b) => (a.toTarget ?? Infinity) - (b.toTarget ?? Infinity)),
    perception: perception
      .filter((one) => one.department === slug)
      .map(({ department: _owner, ...row }) => row),
    handOffs: handOffs && handOffRowsOf(handOffs, slug),
  };
}
