import { listStoredPersonas } from '@/db/queries/personas';
import type { Viewer } from '@/lib/auth/viewer';
import { resolveFilter } from '@/lib/filters/resolve-filter';
import { everywhere } from '@/lib/ownership/issue-scope';
import { tallyIssues } from '@/lib/ownership/tally-issues';
import type { Filter } from '@/lib/filters/schema';
import { readPersonaFacts } from './persona-facts';
import type { PersonaList } from './schema';
import { findServed, standPersonas, UNASSIGNED } from './stand-personas';

/** All personas, or those in the filter, each beside everybody else. */
export async function listPersonas(viewer: Viewer, filter: Filter): Promise<PersonaList> {
  const [resolved, stored] = await Promise.all([
    resolveFilter(viewer, filter),
    listStoredPersonas(viewer.db),
  ]);
  const [facts, issues] = await Promise.all([
    readPersonaFacts(viewer, resolved.period),
    tallyIssues(viewer, everywhere(resolved)),
  ]);
  const { standings, tested, separation } = standPersonas(facts, [...stored, UNASSIGNED], {
    ...resolved,
    issues,
  });
  const chosen = (slug: string) => filter.persona.length === 0 || filter.persona.includes(slug);
  const personas = standings.filter(({ slug }) => chosen(slug));
  return {
    filters: resolved.applied,
    personas,
    findings: findServed(personas),
    tested,
    separation,
    ruled: stored.some(({ rule }) => rule !== null),
  };
}
