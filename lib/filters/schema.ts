import * as z from 'zod/mini';
import { isDay } from '@/lib/domain/day';
import { COMPARISONS, customPeriod, PERIOD_PRESETS, type PeriodFault } from '@/lib/domain/period';
import { CHANNELS, type Channel } from '@/lib/domain/vocabulary';

/** The periods that the URL can name; `custom` goes with `from` and `to`. */
export const PERIODS = [...PERIOD_PRESETS, 'custom'] as const;
export type PeriodChoice = (typeof PERIODS)[number];

const DEFAULT_PERIOD = '90d';

/** Stands for the customers and interactions that no persona fits. */
export const UNASSIGNED_PERSONA = 'unassigned';

const MOST_CHOICES = 200;
const LONGEST_WORD = 80;

const PERIOD_FAULTS: Record<PeriodFault, string> = {
  not_a_day: 'must be a day of the calendar, such as 2017-05-01',
  empty: 'must be later than from: the day after the last one of the period',
  too_long: 'is more than a hundred years after from',
};

const words = (value: unknown): unknown => {
  if (value === undefined || value === null) return [];
  const parts = (Array.isArray(value) ? value : [value]).flatMap((part) => String(part).split(','));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))].toSorted();
};

const blankIsAbsent = (value: unknown): unknown => (value === '' || value === null ? undefined : value);

/** What to say of a word that is none of those known. */
export function notAmong(word: unknown, known: readonly string[]): string {
  const offer = known.length === 0 ? 'there are none yet' : `choose from ${[...new Set(known)].join(', ')}`;
  return typeof word === 'string' ? `“${word}” is not known; ${offer}` : `is missing; ${offer}`;
}

const fewEnough = () => z.maxLength(MOST_CHOICES, 'names too many to choose from');

const oneOf = <const Word extends string>(known: readonly Word[]) =>
  z.enum(known, { error: ({ input }) => notAmong(input, known) });

/** Several words in one parameter, `a,b` or repeated; order and repetition do not matter. */
export const choices = () => {
  const word = z
    .string()
    .check(z.maxLength(LONGEST_WORD, `names a word of more than ${LONGEST_WORD} letters`));
  return z.pipe(z.transform(words), z.array(word).check(fewEnough()));
};

export const choicesOf = <const Word extends string>(known: readonly Word[]) =>
  z.pipe(z.transform(words), z.array(oneOf(known)).check(fewEnough()));

/** Parameters of these names only; others are refused by theirs. */
export const knownOnly = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => notAmong(key, Object.keys(shape))).join('; ')
        : undefined,
  });

/** What a blank parameter leaves out. */
export const unlessBlank = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(z.transform(blankIsAbsent), z.optional(schema));

/** One word of a list; blank is absent. */
export const choiceOf = <const Word extends string>(known: readonly Word[]) => unlessBlank(oneOf(known));

const day = unlessBlank(
  z.string(PERIOD_FAULTS.not_a_day).check(z.refine(isDay, { error: PERIOD_FAULTS.not_a_day, abort: true })),
);

/** The parameters that every figure can be narrowed by, the same in the URL of a page, the API and the command line. */
export const filterShape = {
  period: choiceOf(PERIODS),
  /** First day of a custom period. */
  from: day,
  /** The day after its last one. */
  to: day,
  compare: choiceOf(COMPARISONS),
  journey: choices(),
  persona: choices(),
  channel: choicesOf(CHANNELS),
  department: choices(),
};

type FilterInput = z.output<z.ZodMiniObject<typeof filterShape>>;
/** The days that a filter is about. */
type PeriodInput = Pick<FilterInput, 'period' | 'from' | 'to' | 'compare'>;

/** Reports what does not fit together about the period. */
export function checkPeriod({ value, issues }: z.core.ParsePayload<PeriodInput>): void {
  const fault = (path: string, message: string) =>
    void issues.push({ code: 'custom', input: value, path: [path], message });
  const { period, from, to } = value;
  if (period !== undefined && period !== 'custom') {
    for (const end of ['from', 'to'] as const) {
      if (value[end] !== undefined) fault(end, `belongs to a custom period, not to ${period}`);
    }
  } else if (from === undefined && to === undefined) {
    if (period === 'custom') fault('from', 'is missing: a custom period needs from and to');
  } else if (from === undefined || to === undefined) {
    fault(from === undefined ? 'from' : 'to', 'is missing: a custom period needs from and to');
  } else {
    const custom = customPeriod(from, to);
    if (typeof custom === 'string') fault('to', PERIOD_FAULTS[custom]);
  }
}

/** Fills in the defaults: the last 90 days against the 90 before, or a custom period where `from` and `to` are given. */
export function withDefaults<Input extends PeriodInput>(input: Input) {
  const { from, to, ...rest } = input;
  const period: PeriodChoice = input.period ?? (from === undefined ? DEFAULT_PERIOD : 'custom');
  return { ...rest, period, from: from ?? null, to: to ?? null, compare: input.compare ?? COMPARISONS[0] };
}

export const filterQuery = z.pipe(
  knownOnly(filterShape).check(checkPeriod),
  z.transform((input: FilterInput) => withDefaults(input)),
);

/** What the user chose to look at. `from` and `to` are null unless the period is custom; an empty list means all. */
export type Filter = z.output<typeof filterQuery>;

/** The parameters that a filter takes in the URL: defaults left out, so that equal filters have equal strings. */
export function filterParameters(filter: Filter): Record<string, string> {
  const parameters: Record<string, string> = {};
  if (filter.period === 'custom') {
    parameters['from'] = filter.from ?? '';
    parameters['to'] = filter.to ?? '';
  } else if (filter.period !== DEFAULT_PERIOD) parameters['period'] = filter.period;
  if (filter.compare !== COMPARISONS[0]) parameters['compare'] = filter.compare;
  for (const field of ['journey', 'persona', 'channel', 'department'] as const) {
    if (filter[field].length > 0) parameters[field] = filter[field].join(',');
  }
  return parameters;
}

/** Parameters as a query string, with its question mark unless it is empty; commas stay as they are. */
export function queryString(parameters: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(parameters).toString().replaceAll('%2C', ',');
  return search === '' ? '' : `?${search}`;
}

/** A period with its days, `to` exclusive, as the organisation's calendar has them. */
export interface DayRange {
  from: string;
  to: string;
}

/** The filter as it was understood: stands at the head of every document that it shaped. */
export interface AppliedFilter {
  period: PeriodChoice;
  from: string;
  to: string;
  compare: Filter['compare'];
  /** What the figures are compared with. */
  previous: DayRange;
  timezone: string;
  journey: string[];
  persona: string[];
  channel: Channel[];
  department: string[];
}

export interface NamedChoice {
  slug: string;
  name: string;
}

/** What a filter can name, and the organisation that it is asked of. */
export interface FilterChoices {
  organisation: { name: string; timezone: string; currency: string; today: string };
  journeys: NamedChoice[];
  /** In the order in which they are walked through; journeys may share one. */
  stages: NamedChoice[];
  /** With `unassigned` at the end. */
  personas: NamedChoice[];
  /** Those that a touchpoint uses. */
  channels: Channel[];
  departments: NamedChoice[];
  /** Days of the first and the last interaction; null in an empty store. */
  firstDay: string | null;
  lastDay: string | null;
}
