import * as z from 'zod/mini';
import type { OpenIssues } from '@/lib/domain/issues/tally';
import type { Bucket } from '@/lib/domain/period';
import type { Reading } from '@/lib/domain/reading';
import type { Band } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  filterParameters,
  filterShape,
  knownOnly,
  unlessBlank,
  withDefaults,
  type AppliedFilter,
  type Filter,
} from '@/lib/filters/schema';
import type { HandOffIssues, OwnedStanding } from '@/lib/ownership/schema';
import type {
  CombinedStanding,
  ComparedMetric,
  StageStanding,
  TouchpointRow,
  WorstTouchpoint,
} from '@/lib/touchpoints/schema';

const PERIOD = 'period';
const PERSONA = 'persona:';
const AGAINST_FAULT = 'must be period, or persona: with the slug of a persona';

/** A journey is walked whole: the map takes the filters of everything else but the journey. */
const { journey: _, ...mapShape } = filterShape;

const shape = {
  ...mapShape,
  /** What is shown beside: the other period, or another persona. */
  against: unlessBlank(
    z
      .string()
      .check(z.maxLength(100, AGAINST_FAULT), z.regex(/^(period|persona:[a-z0-9-]+)$/, AGAINST_FAULT)),
  ),
};

export const journeyMapQuery = z.pipe(
  knownOnly(shape).check(checkPeriod),
  z.transform(({ against, ...input }: z.output<z.ZodMiniObject<typeof shape>>) => ({
    ...withDefaults({ ...input, journey: [] }),
    against: against ?? null,
  })),
);
export type JourneyMapQuery = z.output<typeof journeyMapQuery>;

export const journeyParams = z.object({
  slug: z.string().check(z.minLength(1), z.maxLength(80, 'is longer than the name of any journey')),
});
export type JourneyParams = z.output<typeof journeyParams>;

/** The slug of the persona that the map is set against; null where it is the period or nothing. */
export function personaAgainst(against: string | null): string | null {
  return against?.startsWith(PERSONA) === true ? against.slice(PERSONA.length) : null;
}

export const AGAINST_PERIOD = PERIOD;
export const againstPersona = (slug: string): string => PERSONA + slug;

/** The parameters of the map in its address: defaults left out. */
export function mapParameters({ against, ...filter }: JourneyMapQuery): Record<string, string> {
  return { ...filterParameters({ ...filter, journey: [] }), ...(against === null ? {} : { against }) };
}

/** A filter as the map takes it. */
export function mapQueryOf(filter: Filter, against: string | null = null): JourneyMapQuery {
  return { ...filter, journey: [], against };
}

/** When a journey was last looked over: `stale` after half a year. */
export type ReviewState = 'fresh' | 'stale' | 'never';

/** A journey and who answers for it. */
export interface JourneyHead {
  slug: string;
  name: string;
  description: string;
  owner: string | null;
  /** YYYY-MM-DD. */
  reviewedOn: string | null;
  review: ReviewState;
  /** YYYY-MM-DD: since when it is on no list; null: in use. */
  retiredOn: string | null;
}

export interface JourneyCard extends JourneyHead, CombinedStanding {
  stages: { slug: string; name: string }[];
  touchpoints: number;
  /** Those whose band is watch or worse. */
  belowTarget: number;
  worst: WorstTouchpoint | null;
  /** At its touchpoints in the filter, and the slugs of those. */
  issues: OpenIssues & Pick<OwnedStanding, 'openAt'>;
  /** Share of good or ok among the answered contacts. */
  goodOrOk: Reading;
}

export interface JourneyList {
  filters: AppliedFilter;
  journeys: JourneyCard[];
}

/** A piece of a touchpoint's course; the value is null, a gap, where nobody answered. */
export interface ScorePoint extends Reading {
  from: string;
  to: string;
}

export interface MapTouchpoint extends TouchpointRow {
  /** The experience as it should be, in words; empty where nobody has written it down. */
  ideal: string;
  /** The partner that runs it, where there is only one. */
  partnerName: string | null;
  previousInteractions: number;
  /** The score over the period. */
  course: ScorePoint[];
}

/** What a factor is measured by: the score against its target, the reality against the expectation, the score of comments on a theme. */
export type FactorKind = 'score' | 'expectation' | 'theme';

/** What can be told to lift or to weigh on a stage: its interval leaves out 0. */
export interface Factor {
  kind: FactorKind;
  /** Slug. */
  touchpoint: string;
  touchpointName: string;
  /** Null unless it is a theme. */
  theme: { slug: string; name: string } | null;
  /** Above or below what it is held against: in points, for expectations on their scale from 0 to 10. */
  by: number;
  low: number;
  high: number;
  answered: number;
}

export interface MapStage extends Omit<StageStanding, 'touchpoints'> {
  /** The stage as it should feel; empty where nobody has written it down. */
  ideal: string;
  touchpoints: MapTouchpoint[];
  /** The strongest first. */
  positive: Factor[];
  negative: Factor[];
}

/** Customers who went directly from a department's touchpoint to another department's. */
export interface MapHandOff {
  from: HandOffEnd;
  to: HandOffEnd;
  count: number;
  /** Seconds between the two contacts; half of them waited longer. */
  medianWait: number | null;
  /** Of the answers given at `to` after it. */
  scoreAfter: Reading;
  /** Of that score, against the target of `to`. */
  band: Band;
  /** Whether the two follow each other in the design. */
  designed: boolean;
}

export interface HandOffEnd {
  touchpoint: string;
  touchpointName: string;
  department: string;
  departmentName: string;
}

/** Hand-offs are known by whole months, and only where the journey was mined. */
export interface MapHandOffs {
  /** First day, and the day after the last one. */
  from: string;
  to: string;
  /** ISO instant; null: never. */
  minedAt: string | null;
  /** The most frequent first. */
  pairs: MapHandOff[];
  /** Where any is open, also between touchpoints that nobody is known to have gone between. */
  issues: HandOffIssues[];
}

/** The two sides of a comparison, in words. */
export interface MapSides {
  by: 'period' | 'persona';
  one: string;
  other: string;
}

/** A journey as designed and as measured. Where personas are compared, `previous` and `change` are those of the other persona. */
export interface JourneyMap {
  filters: AppliedFilter;
  against: MapSides | null;
  journey: JourneyHead;
  standing: CombinedStanding;
  /** Share of good or ok among the answered contacts, beside which clean journeys are to be seen. */
  goodOrOk: ComparedMetric;
  bucket: Bucket;
  stages: MapStage[];
  /** Where personas are compared, of the first side. */
  handOffs: MapHandOffs;
}

/** Clean journeys, which are counted over customers. */
export interface JourneyCustomers {
  cleanJourneys: ComparedMetric;
  /** Customers with any contact, answered or not. */
  customers: number;
  /** When they were last counted; null: never. */
  asOf: string | null;
}
