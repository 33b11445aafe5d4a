import * as z from 'zod/mini';
import type { AnswerKey } from '@/lib/domain/scales';
import type { ControlChart } from '@/lib/domain/control-chart';
import { isDay, quarterStart, type Day } from '@/lib/domain/day';
import { BUCKETS, type Bucket, type Period } from '@/lib/domain/period';
import type { RankedShare } from '@/lib/domain/rank-shares';
import type { MetricReading } from '@/lib/domain/metrics/metric';
import type { Reading } from '@/lib/domain/reading';
import type { Band } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  choiceOf,
  filterParameters,
  filterShape,
  knownOnly,
  notAmong,
  withDefaults,
  type AppliedFilter,
} from '@/lib/filters/schema';
import type { ComparedMetric, TouchpointRow } from './schema';

/** Of a filter, what narrows a single touchpoint. */
const FOREIGN = ['journey', 'channel', 'department'] as const;
const detailShape = { ...filterShape, grain: choiceOf(BUCKETS) };
type DetailInput = z.output<z.ZodMiniObject<typeof detailShape>>;

export const touchpointDetailQuery = z.pipe(
  knownOnly(detailShape).check(checkPeriod, refuseForeign),
  z.transform((input: DetailInput) => withDetailDefaults(input)),
);
export type TouchpointDetailQuery = z.output<typeof touchpointDetailQuery>;

function refuseForeign({ value, issues }: z.core.ParsePayload<DetailInput>): void {
  for (const field of FOREIGN.filter((name) => value[name].length > 0)) {
    const message = 'does not narrow a single touchpoint';
    issues.push({ code: 'custom', input: value, path: [field], message });
  }
}

function withDetailDefaults({ grain, ...input }: DetailInput) {
  return { ...withDefaults(input), grain: grain ?? ('week' as const) };
}

/** The parts of the page that can be downloaded, each as one table. */
export const DETAIL_TABLES = [
  'score',
  'chart',
  'expectation',
  'distribution',
  'personas',
  'partners',
  'assessments',
  'annotations',
] as const;
export type DetailTable = (typeof DETAIL_TABLES)[number];

const exportShape = {
  ...detailShape,
  table: z.enum(DETAIL_TABLES, { error: ({ input }) => notAmong(input, DETAIL_TABLES) }),
};

export const touchpointDetailExportQuery = z.pipe(
  knownOnly(exportShape).check(checkPeriod, refuseForeign),
  z.transform(({ table, ...input }: z.output<z.ZodMiniObject<typeof exportShape>>) => ({
    ...withDetailDefaults(input),
    table,
  })),
);
export type TouchpointDetailExportQuery = z.output<typeof touchpointDetailExportQuery>;

export const touchpointParams = z.object({ slug: z.string().check(z.minLength(1), z.maxLength(80)) });
export type TouchpointParams = z.output<typeof touchpointParams>;

const LONGEST_ANNOTATION = 280;
const LONGEST_NOTE = 1000;
const DAY_FAULT = 'must be a day of the calendar, such as 2026-03-09';
const day = z.string(DAY_FAULT).check(z.refine(isDay, DAY_FAULT));

export const newAnnotation = z.strictObject({
  day,
  text: z
    .string('is missing')
    .check(
      z.trim(),
      z.minLength(1, 'is missing'),
      z.maxLength(LONGEST_ANNOTATION, `has more than ${LONGEST_ANNOTATION} letters`),
    ),
});
export type NewAnnotation = z.output<typeof newAnnotation>;

const ID_FAULT = 'must be a whole number';
export const annotationParams = z.object({
  ...touchpointParams.shape,
  id: z.coerce.number(ID_FAULT).check(z.int(ID_FAULT), z.gte(1, ID_FAULT), z.lte(2_147_483_647, ID_FAULT)),
});
export type AnnotationParams = z.output<typeof annotationParams>;

const ESTIMATE_FAULT = 'must be a number from 0 to 100';
export const newAssessment = z.strictObject({
  /** The first day of a quarter. */
  quarter: day.check(
    z.refine((first) => !isDay(first) || quarterStart(first) === first, 'must be the first day of a quarter'),
  ),
  estimate: z.number(ESTIMATE_FAULT).check(z.gte(0, ESTIMATE_FAULT), z.lte(100, ESTIMATE_FAULT)),
  note: z.optional(
    z.string().check(z.trim(), z.maxLength(LONGEST_NOTE, `has more than ${LONGEST_NOTE} letters`)),
  ),
});
export type NewAssessment = z.output<typeof newAssessment>;

/** Something that happened at the touchpoint, for every chart of it. */
export interface Annotation {
  id: number;
  day: Day;
  text: string;
  author: string;
}

/** Expectation and reality of a piece of the chart, 0–10; null where fewer than five answered both. */
export interface ExpectationPoint extends Period {
  expectation: number | null;
  reality: number | null;
  answered: number;
  running: boolean;
}

/** How often each point of a scale was given. */
export interface Distribution {
  answer: AnswerKey;
  answered: number;
  points: { point: number; count: number }[];
}

/** A persona or a partner at the touchpoint; `withheld` cells say nothing, so that nobody can be recognised. */
export interface BreakdownCell {
  /** `unassigned` and `none` for contacts without a persona or a partner. */
  slug: string;
  name: string;
  withheld: boolean;
  /** Null where withheld. */
  interactions: number | null;
  reading: MetricReading | null;
  /** Null where withheld, or where nobody answered. */
  rank: RankedShare | null;
}

export interface Breakdown {
  /** What the ranks are of: the primary metric where it is a share, otherwise the share of good contacts. */
  ranked: 'primary' | 'good';
  cells: BreakdownCell[];
}

/** Another touchpoint of the same channel or stage. */
export interface Sibling {
  slug: string;
  name: string;
  channel: TouchpointRow['channel'];
  stage: string;
  stageName: string;
  target: number;
  score: ComparedMetric;
  band: Band;
}

/** A quarter of the department's estimate beside what customers said. */
export interface Assessment {
  quarter: Day;
  running: boolean;
  estimate: number | null;
  note: string;
  author: string | null;
  /** Share of satisfied customers, of all personas. */
  csat: Reading;
  /** Estimate − customers, in points, with the interval of the customers' share; null without one of the two. */
  gap: { by: number; low: number; high: number } | null;
}

export interface TouchpointDetail {
  filters: AppliedFilter;
  grain: Bucket;
  touchpoint: TouchpointRow & {
    ideal: string;
    partnerName: string | null;
    /** Null: in use. */
    retired: { on: Day; mergedInto: { slug: string; name: string } | null } | null;
  };
  chart: ControlChart;
  expectation: ExpectationPoint[];
  /** Of all personas, whatever the filter; the primary metric's answer first. */
  distribution: Distribution[];
  personas: Breakdown;
  partners: Breakdown;
  siblings: Sibling[];
  annotations: Annotation[];
  /** The running quarter first, then those before it. */
  assessments: Assessment[];
  may: { annotate: boolean; assess: boolean };
}

/** The parameters of the page and of the API: defaults left out. */
export function touchpointDetailParameters(query: TouchpointDetailQuery): Record<string, string> {
  const parameters = filterParameters({ ...query, journey: [], channel: [], department: [] });
  if (query.grain !== 'week') parameters['grain'] = query.grain;
  return parameters;
}
