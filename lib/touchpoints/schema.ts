import * as z from 'zod/mini';
import type { MetricReading } from '@/lib/domain/metrics/metric';
import type { OpenIssues } from '@/lib/domain/issues/tally';
import type { Change, Reading } from '@/lib/domain/reading';
import type { Band, Channel, Contact, Control, MetricKey } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  choiceOf,
  choices,
  filterParameters,
  filterShape,
  knownOnly,
  unlessBlank,
  withDefaults,
  type AppliedFilter,
} from '@/lib/filters/schema';
import type { OwnedStanding } from '@/lib/ownership/schema';

/** What the list can be sorted by; with a minus sign in front, the other way round. Unknown figures come last either way. */
export const TOUCHPOINT_SORTS = [
  'position',
  'name',
  'journey',
  'stage',
  'channel',
  'department',
  'importance',
  'target',
  'score',
  'change',
  'answered',
  'interactions',
  'issues',
] as const;
export type TouchpointSort = (typeof TOUCHPOINT_SORTS)[number];
export type TouchpointOrder = TouchpointSort | `-${TouchpointSort}`;

const ORDERS: readonly TouchpointOrder[] = TOUCHPOINT_SORTS.flatMap((sort) => [sort, `-${sort}` as const]);

export const PAGE_SIZE = 50;
const LARGEST_PAGE = 500;

const LONGEST_SEARCH = 200;

const whole = (most: number) => {
  const fault = `must be a whole number from 1 to ${most}`;
  return unlessBlank(z.coerce.number(fault).check(z.int(fault), z.gte(1, fault), z.lte(most, fault)));
};

const listShape = {
  ...filterShape,
  /** Slugs of stages; narrow further by `journey` where two journeys use the same one. */
  stage: choices(),
  /** Part of a touchpoint's, stage's or department's name. */
  search: unlessBlank(
    z.string().check(z.trim(), z.maxLength(LONGEST_SEARCH, `has more than ${LONGEST_SEARCH} letters`)),
  ),
  sort: choiceOf(ORDERS),
  /** Only those whose band is watch or worse. */
  below: choiceOf(['target']),
};

/** The parameters of the downloaded list, which has no pages. */
export const touchpointExportQuery = z.pipe(
  knownOnly(listShape).check(checkPeriod),
  z.transform((input: ListInput) => withListDefaults(input)),
);

const pageShape = { ...listShape, page: whole(100_000), pageSize: whole(LARGEST_PAGE) };

export const touchpointQuery = z.pipe(
  knownOnly(pageShape).check(checkPeriod),
  z.transform(({ page, pageSize, ...input }: z.output<z.ZodMiniObject<typeof pageShape>>) => ({
    ...withListDefaults(input),
    page: page ?? 1,
    pageSize: pageSize ?? PAGE_SIZE,
  })),
);

type ListInput = z.output<z.ZodMiniObject<typeof listShape>>;

function withListDefaults<Input extends ListInput>(input: Input) {
  const { stage, search, sort, below, ...filter } = input;
  return {
    ...withDefaults(filter),
    stage,
    search: search ?? '',
    sort: sort ?? ('position' as const),
    below: below ?? null,
  };
}

export type TouchpointExportQuery = z.output<typeof touchpointExportQuery>;
export type TouchpointQuery = z.output<typeof touchpointQuery>;

/** A figure beside the same one of the period it is compared with. Shares are 0–100. */
export interface ComparedMetric extends MetricReading {
  previous: MetricReading | null;
  change: Change | null;
}

/** A touchpoint and how it does. */
export interface TouchpointStanding {
  slug: string;
  name: string;
  /** Slug. */
  department: string;
  primaryMetric: MetricKey;
  importance: number;
  target: number;
  /** 0–100; compared in points. */
  score: ComparedMetric;
  /** Those that were answered in either period, and the primary one. */
  metrics: Partial<Record<MetricKey, ComparedMetric>>;
  band: Band;
  /** Of the primary metric, in its own unit. */
  change: Change | null;
  interactions: number;
}

/** A touchpoint's figures with what is open there. */
export interface WatchedTouchpoint extends TouchpointStanding {
  /** Whoever owns them; of a hand-off, those of the touchpoint that receives. */
  issues: OpenIssues;
}

/** How touchpoints do together. */
export interface CombinedStanding {
  /** Importance-weighted mean of the touchpoints' scores. */
  score: ComparedMetric;
  band: Band;
  /** Weighted standard deviation of the touchpoints' scores; null for fewer than two. */
  consistency: number | null;
  interactions: number;
  previousInteractions: number;
}

/** A stage and how it does. */
export interface StageStanding extends CombinedStanding {
  slug: string;
  name: string;
  /** Slug. */
  journey: string;
  journeyName: string;
  /** The touchpoint furthest below its target among those that can be told; null where none can. */
  worst: WorstTouchpoint | null;
  /** At its touchpoints in the filter, whoever owns them. */
  issues: OpenIssues;
  touchpoints: WatchedTouchpoint[];
}

/** The touchpoint furthest below (or least above) its target. */
export interface WorstTouchpoint {
  slug: string;
  name: string;
  score: Reading;
  target: number;
  band: Band;
}

export interface DepartmentStanding {
  slug: string;
  name: string;
  /** Touchpoints it owns, those with a score, and those whose band is watch or worse. */
  owned: number;
  measured: number;
  belowTarget: number;
  worst: WorstTouchpoint | null;
  /** Those that it owns, alone or with another department, in the journeys, channels and personas of the filter. */
  issues: OwnedStanding;
}

/** A touchpoint with its place in the journey and its figures, the same as the overview's. */
export interface TouchpointRow extends WatchedTouchpoint {
  journey: string;
  journeyName: string;
  stage: string;
  stageName: string;
  departmentName: string;
  channel: Channel;
  contact: Contact;
  control: Control;
}

export interface TouchpointPage {
  filters: AppliedFilter;
  rows: TouchpointRow[];
  /** All that fit the filter, on every page. */
  total: number;
  page: number;
  pageSize: number;
}

/** The parameters of the list in the URL: defaults left out. */
export function touchpointParameters(query: TouchpointExportQuery): Record<string, string> {
  const parameters = filterParameters(query);
  if (query.stage.length > 0) parameters['stage'] = query.stage.join(',');
  if (query.search !== '') parameters['search'] = query.search;
  if (query.sort !== 'position') parameters['sort'] = query.sort;
  if (query.below !== null) parameters['below'] = query.below;
  return parameters;
}
