import type { PeriodChoice } from '@/lib/filters/schema';
import type { Filter, FilterChoices, NamedChoice } from '@/lib/filters/schema';
import { formatPeriod } from '@/lib/format/day';
import { CHANNEL_WORDS, PERIOD_WORDS } from '@/lib/format/words';

/** The lists that one can choose several of. */
export const CHOICE_FIELDS = ['journey', 'persona', 'channel', 'department'] as const;
/** Those of the touchpoint list. */
export const LIST_CHOICE_FIELDS = ['journey', 'stage', 'persona', 'channel', 'department'] as const;
export type ChoiceField = (typeof LIST_CHOICE_FIELDS)[number];

/** A filter, of a page that knows stages or of one that does not. */
export type Choosable = Filter & { stage?: string[] };

export const FIELD_WORDS: Readonly<Record<ChoiceField, { one: string; many: string }>> = {
  journey: { one: 'Journey', many: 'journeys' },
  stage: { one: 'Stage', many: 'stages' },
  persona: { one: 'Persona', many: 'personas' },
  channel: { one: 'Channel', many: 'channels' },
  department: { one: 'Department', many: 'departments' },
};

/** What can be chosen in each list. */
export function offerOf(choices: FilterChoices): Readonly<Record<ChoiceField, readonly NamedChoice[]>> {
  return {
    journey: choices.journeys,
    stage: choices.stages,
    persona: choices.personas,
    channel: choices.channels.map((slug) => ({ slug, name: CHANNEL_WORDS[slug] })),
    department: choices.departments,
  };
}

/** 'Last 90 days', '1 May 2017 to 31 May 2017'. */
export function periodWords({ period, from, to }: Pick<Filter, 'period' | 'from' | 'to'>): string {
  if (period !== 'custom') return PERIOD_WORDS[period];
  return from === null || to === null ? 'Custom' : formatPeriod({ from, to });
}

/** Everything again, over the same period. */
export function withoutChoices<Query extends Choosable>(filter: Query): Query {
  const stage = filter.stage === undefined ? {} : { stage: [] };
  return { ...filter, ...stage, journey: [], persona: [], channel: [], department: [] };
}

export function countChoices(filter: Choosable): number {
  return LIST_CHOICE_FIELDS.reduce((sum, field) => sum + (filter[field]?.length ?? 0), 0);
}

/** The filter with a list replaced. `slugs` of the field `channel` must be channels. */
export function withChoice<Query extends Choosable>(
  filter: Query,
  field: ChoiceField,
  slugs: readonly string[],
): Query {
  return { ...filter, [field]: slugs.toSorted() };
}

export const PERIOD_ORDER: readonly Exclude<PeriodChoice, 'custom'>[] = [
  '7d',
  '30d',
  '90d',
  '365d',
  'quarter',
];
