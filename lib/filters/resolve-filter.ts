import { everyTouchpoint, readDirectory, type Directory, type TouchpointPlace } from '@/db/queries/directory';
import type { TallyScope } from '@/db/queries/sum-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import { comparisonPeriod, presetPeriod, type Period } from '@/lib/domain/period';
import { DomainError, type FieldFault } from '@/lib/errors';
import { notAmong, UNASSIGNED_PERSONA, type AppliedFilter, type Filter } from './schema';

/** A filter understood against the store: what every figure of one answer is read from. */
export interface ResolvedFilter {
  applied: AppliedFilter;
  period: Period;
  previous: Period;
  directory: Directory;
  /** The touchpoints in use in the filter, by journey, stage and position: what is listed and drawn. */
  touchpoints: TouchpointPlace[];
  /** Those and the ones that were retired: what sums over the past hold, as `scope` does. */
  counted: TouchpointPlace[];
  scope: TallyScope;
}

/** Throws `invalid` naming every journey, persona or department that does not exist, and those that do. */
export async function resolveFilter({ db, now }: Viewer, filter: Filter): Promise<ResolvedFilter> {
  const directory = await readDirectory(db, now);
  refuseUnknown(filter, directory);
  const { timezone, today } = directory.organisation;
  const period = periodOf(filter, today);
  const previous = comparisonPeriod(period, filter.compare);
  const isWithin = (place: TouchpointPlace) =>
    among(filter.journey, place.journey) &&
    among(filter.channel, place.channel) &&
    among(filter.department, place.department);
  const every = everyTouchpoint(directory);
  const counted = every.filter(isWithin);
  const { period: choice, compare, journey, persona, channel, department } = filter;
  return {
    applied: {
      period: choice,
      ...period,
      compare,
      previous,
      timezone,
      journey,
      persona,
      channel,
      department,
    },
    period,
    previous,
    directory,
    touchpoints: directory.touchpoints.filter(isWithin),
    counted,
    scope: {
      touchpoints: counted.length === every.length ? null : counted.map(({ id }) => id),
      personas: persona.length === 0 ? null : persona.map((slug) => personaId(slug, directory)),
    },
  };
}

/** A fault for each word of a field that is not among the known ones. */
export function unknownWords(path: string, words: readonly string[], known: readonly string[]): FieldFault[] {
  return words
    .filter((word) => !known.includes(word))
    .map((word) => ({ path, message: notAmong(word, known) }));
}

/** Throws `invalid` when there is any fault. */
export function refuse(faults: readonly FieldFault[]): void {
  if (faults.length === 0) return;
  throw new DomainError(
    'invalid',
    faults.map(({ path, message }) => `${path}: ${message}`).join('; '),
    faults,
  );
}

function refuseUnknown(
  filter: Filter,
  { journeys, retiredJourneys, personas, departments }: Directory,
): void {
  const gone = new Set(slugsOf(retiredJourneys));
  refuse([
    ...unknownWords(
      'journey',
      filter.journey.filter((slug) => !gone.has(slug)),
      slugsOf(journeys),
    ),
    ...unknownWords('persona', filter.persona, [...slugsOf(personas), UNASSIGNED_PERSONA]),
    ...unknownWords('department', filter.department, slugsOf(departments)),
  ]);
}

/** An empty choice keeps everything. */
function among(choice: readonly string[], word: string): boolean {
  return choice.length === 0 || choice.includes(word);
}

/** `parse` has seen to it that a custom period has both ends. */
function periodOf({ period, from, to }: Filter, today: string): Period {
  if (period !== 'custom') return presetPeriod(period, today);
  if (from === null || to === null) throw new DomainError('invalid', 'from: is missing', []);
  return { from, to };
}

function personaId(slug: string, { personas }: Directory): number | null {
  return personas.find((persona) => persona.slug === slug)?.id ?? null;
}

function slugsOf(named: readonly { slug: string }[]): string[] {
  return named.map(({ slug }) => slug);
}
