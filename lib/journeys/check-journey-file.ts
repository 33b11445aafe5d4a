import type { JourneyMap } from '@/db/queries/journey-map';
import { nearestWord } from '@/lib/domain/nearest-word';
import type { FieldFault } from '@/lib/errors';
import type { FileTouchpoint, JourneyFile } from './journey-file';

/** What of a file does not fit into itself or the store, by path. */
export function checkJourneyFile(file: JourneyFile, stored: JourneyMap): FieldFault[] {
  const faults: FieldFault[] = [
    ...repeated(file.departments, 'departments'),
    ...repeated(file.partners, 'partners'),
    ...repeated(file.personas, 'personas'),
    ...repeated(file.journeys, 'journeys'),
  ];
  // One that is retired owns nothing, unless the file puts it in use again.
  const departments = slugsIn(
    file.departments,
    stored.departments.filter(({ retiredAt }) => retiredAt === null),
  );
  const partners = slugsIn(file.partners, stored.partners);
  const homes = homesOf(stored);
  const merged = mergersOf(stored);
  const seen = new Map<string, string>();
  for (const [at, journey] of file.journeys.entries()) {
    faults.push(...repeated(journey.stages, `journeys[${at}].stages`));
    for (const { touchpoint, path } of touchpointsOf(file, at)) {
      const first = seen.get(touchpoint.slug);
      const home = homes.get(touchpoint.slug);
      if (first !== undefined)
        faults.push({ path: `${path}.slug`, message: `"${touchpoint.slug}" is ${first} already` });
      else if (home !== undefined && home !== journey.slug) {
        faults.push({
          path: `${path}.slug`,
          message: `"${touchpoint.slug}" belongs to the journey "${home}" already; choose another slug`,
        });
      }
      const into = merged.get(touchpoint.slug);
      if (into !== undefined) {
        faults.push({
          path: `${path}.slug`,
          message: `"${touchpoint.slug}" was merged into "${into}"; undo that first, or choose another slug`,
        });
      }
      seen.set(touchpoint.slug, path);
      faults.push(...unknown('department', touchpoint.department, departments, path));
      if (touchpoint.partner) faults.push(...unknown('partner', touchpoint.partner, partners, path));
    }
    faults.push(...strangeGoal(file, at, homes));
  }
  return faults;
}

/** A goal that is no touchpoint of its journey, neither in the file nor in the store. */
function strangeGoal(file: JourneyFile, at: number, homes: ReadonlyMap<string, string>): FieldFault[] {
  const { goal, slug } = file.journeys[at] ?? {};
  if (goal === undefined || goal === null) return [];
  const own = touchpointsOf(file, at).map(({ touchpoint }) => touchpoint.slug);
  const known = new Set([...own, ...[...homes].flatMap(([point, home]) => (home === slug ? [point] : []))]);
  if (known.has(goal)) return [];
  const nearest = nearestWord(goal, known);
  const wayOut = nearest === null ? 'name one of its touchpoints' : `the nearest is "${nearest}"`;
  return [{ path: `journeys[${at}].goal`, message: `"${goal}" is no touchpoint of this journey; ${wayOut}` }];
}

/** The touchpoints of one journey with their paths. */
function touchpointsOf(file: JourneyFile, at: number): { touchpoint: FileTouchpoint; path: string }[] {
  return (file.journeys[at]?.stages ?? []).flatMap(({ touchpoints }, stage) =>
    touchpoints.map((touchpoint, index) => ({
      touchpoint,
      path: `journeys[${at}].stages[${stage}].touchpoints[${index}]`,
    })),
  );
}

function repeated(entries: readonly { slug: string }[], list: string): FieldFault[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ slug }, at) => {
    const earlier = first.get(slug);
    if (earlier === undefined) first.set(slug, at);
    return earlier === undefined
      ? []
      : [{ path: `${list}[${at}].slug`, message: `"${slug}" is ${list}[${earlier}] already` }];
  });
}

function slugsIn(...lists: readonly (readonly { slug: string }[])[]): Set<string> {
  return new Set(lists.flat().map(({ slug }) => slug));
}

/** The journey that each stored touchpoint belongs to. */
function homesOf({ journeys, stages, touchpoints }: JourneyMap): Map<string, string> {
  const journeyOf = new Map(journeys.map(({ id, slug }) => [id, slug]));
  const stageOf = new Map(stages.map(({ id, journeyId }) => [id, journeyOf.get(journeyId) ?? '']));
  return new Map(touchpoints.map(({ slug, stageId }) => [slug, stageOf.get(stageId) ?? '']));
}

/** What each merged touchpoint was merged into. */
function mergersOf({ touchpoints }: JourneyMap): Map<string, string> {
  const slugOf = new Map(touchpoints.map(({ id, slug }) => [id, slug]));
  return new Map(
    touchpoints.flatMap(({ slug, mergedIntoId }) =>
      mergedIntoId === null ? [] : [[slug, slugOf.get(mergedIntoId) ?? '']],
    ),
  );
}

function unknown(noun: string, slug: string, known: ReadonlySet<string>, path: string): FieldFault[] {
  if (known.has(slug)) return [];
  const nearest = nearestWord(slug, known);
  const wayOut = nearest === null ? `add it to "${noun}s"` : `the nearest is "${nearest}"`;
  return [{ path: `${path}.${noun}`, message: `no ${noun} "${slug}"; ${wayOut}` }];
}
