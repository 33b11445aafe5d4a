import { listMinedJourneys } from '@/db/queries/mined-journeys';
import type { Viewer } from '@/lib/auth/viewer';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import { listHandOffs, type HandOff } from '@/lib/mining/list-hand-offs';
import type { HandOffCount, HandOffRow } from './schema';

/** The hand-offs of all journeys in the filter; null where none of them was mined yet. */
export async function gatherHandOffs(
  { db }: Viewer,
  { applied, directory, period, scope }: ResolvedFilter,
): Promise<HandOff[] | null> {
  const mined = await listMinedJourneys(db);
  const asked = directory.journeys.filter(
    ({ id, slug }) => mined.includes(id) && (applied.journey.length === 0 || applied.journey.includes(slug)),
  );
  if (asked.length === 0) return null;
  const found = await Promise.all(
    asked.map(({ id }) => listHandOffs(db, { journeyId: id, ...period, personas: scope.personas })),
  );
  return found.flat().toSorted((a, b) => b.count - a.count);
}

/** How many customers a department was handed, and how many it handed on. */
export function countHandOffs(handOffs: readonly HandOff[], department: string): HandOffCount {
  const sum = (end: 'from' | 'to') =>
    handOffs.reduce((all, one) => all + (one[end].department === department ? one.count : 0), 0);
  return { in: sum('to'), out: sum('from') };
}

export function handOffRowsOf(handOffs: readonly HandOff[], department: string): HandOffRow[] {
  return handOffs.flatMap(({ from, to, count, medianWait, scoreAfter }): HandOffRow[] => {
    const ends = { from, to, count, medianWait, scoreAfter };
    if (from.department === department) return [{ direction: 'out', ...ends }];
    return to.department === department ? [{ direction: 'in', ...ends }] : [];
  });
}
