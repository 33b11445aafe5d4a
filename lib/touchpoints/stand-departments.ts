import type { Directory } from '@/db/queries/directory';
import type { OwnedIssues } from '@/lib/ownership/owned-issues';
import { findWorst } from './find-worst';
import type { DepartmentStanding, TouchpointStanding } from './schema';
import { isBelowTarget } from './stand-touchpoint';

/** What each department, or each of those chosen, owns among the touchpoints in the filter, and how that does. */
export function standDepartments(
  departments: Directory['departments'],
  standings: readonly TouchpointStanding[],
  issues: OwnedIssues,
  chosen: readonly string[],
): DepartmentStanding[] {
  return departments
    .filter(({ slug }) => chosen.length === 0 || chosen.includes(slug))
    .map(({ id, slug, name }) => {
      const owned = standings.filter(({ department }) => department === slug);
      return {
        slug,
        name,
        owned: owned.length,
        measured: owned.filter(({ score }) => score.value !== null).length,
        belowTarget: owned.filter(isBelowTarget).length,
        worst: findWorst(owned),
        issues: issues.ofDepartment(id),
      };
    });
}
