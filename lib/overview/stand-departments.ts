import type { Directory } from '@/db/queries/directory';
import type { TouchpointStanding } from '@/lib/touchpoints/schema';
import { isBelowTarget } from '@/lib/touchpoints/stand-touchpoint';
import { findWorst } from '@/lib/touchpoints/find-worst';
import type { DepartmentStanding } from './schema';

/** What each department, or each of those chosen, owns among the touchpoints in the filter, and how that does. */
export function standDepartments(
  departments: Directory['departments'],
  standings: readonly TouchpointStanding[],
  chosen: readonly string[],
): DepartmentStanding[] {
  return departments
    .filter(({ slug }) => chosen.length === 0 || chosen.includes(slug))
    .map(({ slug, name }) => {
      const owned = standings.filter(({ department }) => department === slug);
      return {
        slug,
        name,
        owned: owned.length,
        measured: owned.filter(({ score }) => score.value !== null).length,
        belowTarget: owned.filter(isBelowTarget).length,
        worst: findWorst(owned),
      };
    });
}
