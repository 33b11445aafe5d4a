import * as z from 'zod/mini';
import type { TopIssue } from '@/lib/domain/issues/top-issue';
import type { UtilisationStep } from '@/lib/domain/metrics/feedback-utilisation';
import type { PerceptionGap } from '@/lib/domain/metrics/perception-gap';
import type { Bucket } from '@/lib/domain/period';
import type { Reading } from '@/lib/domain/reading';
import type { Band } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  filterShape,
  knownOnly,
  notAmong,
  withDefaults,
  type AppliedFilter,
  type DayRange,
} from '@/lib/filters/schema';
import type { ComparedMetric, DepartmentStanding, TouchpointRow } from '@/lib/touchpoints/schema';

/** The tables of a department that can be downloaded. */
export const DEPARTMENT_TABLES = [
  'touchpoints',
  'perception',
  'hand-offs',
  'trend',
  'issues',
  'utilisation',
] as const;
export type DepartmentTable = (typeof DEPARTMENT_TABLES)[number];

export const departmentParams = z.object({
  slug: z.string().check(z.maxLength(80, 'has more than 80 letters')),
});

const { department: _chosen, ...scorecardShape } = filterShape;
type ScorecardInput = z.output<z.ZodMiniObject<typeof scorecardShape>>;

/** The filter of one department's scorecard: all of it but the department. */
export const departmentQuery = z.pipe(
  knownOnly(scorecardShape).check(checkPeriod),
  z.transform((input: ScorecardInput) => ({ ...withDefaults(input), department: [] })),
);
export type DepartmentQuery = z.output<typeof departmentQuery> & { slug: string };

const exportShape = {
  ...scorecardShape,
  table: z.enum(DEPARTMENT_TABLES, { error: ({ input }) => notAmong(input, DEPARTMENT_TABLES) }),
};

export const departmentExportQuery = z.pipe(
  knownOnly(exportShape).check(checkPeriod),
  z.transform(({ table, ...input }: z.output<z.ZodMiniObject<typeof exportShape>>) => ({
    ...withDefaults(input),
    department: [],
    table,
  })),
);
export type DepartmentExportQuery = z.output<typeof departmentExportQuery> & { slug: string };

/** A piece of a trend: the score of a touchpoint, or the index of a department. */
export interface ScorePoint extends DayRange {
  score: Reading;
}

/** What a department believed of the latest quarter that it estimated, beside what customers said. */
export interface PerceptionSummary {
  /** Its first day. */
  quarter: string;
  estimated: number;
  tooHigh: number;
  tooLow: number;
  /** Mean gap over the touchpoints with answers, in points. */
  meanGap: number | null;
}

/** Customers passed on from one department's touchpoints to another's. */
export interface HandOffCount {
  in: number;
  out: number;
}

export interface DepartmentScorecard extends DepartmentStanding {
  /** Whether the viewer leads it. */
  own: boolean;
  /** Importance-weighted mean of its touchpoints' scores: an index for display. */
  index: ComparedMetric;
  band: Band;
  /** The mean of their targets with the same weights. */
  target: number;
  interactions: number;
  previousInteractions: number;
  trend: ScorePoint[];
  /** Null: never estimated. */
  perception: PerceptionSummary | null;
  /** Null: the journeys were not mined yet. */
  handOffs: HandOffCount | null;
}

export interface DepartmentList {
  filters: AppliedFilter;
  bucket: Bucket;
  /** The viewer's own first, then those with the most below target. */
  departments: DepartmentScorecard[];
}

export interface OwnedTouchpoint extends TouchpointRow {
  /** Score less target, in points; null without answers. */
  toTarget: number | null;
  trend: ScorePoint[];
}

/** An estimate of a touchpoint's CSAT in a quarter beside the customers'. */
export interface PerceptionRow {
  touchpoint: string;
  name: string;
  /** Its first day. */
  quarter: string;
  estimate: number;
  note: string;
  csat: Reading;
  gap: PerceptionGap;
}

export interface HandOffEnd {
  slug: string;
  name: string;
  department: string;
  departmentName: string;
}

/** Customers who went directly from a touchpoint of one department to one of another. */
export interface HandOffRow {
  direction: 'in' | 'out';
  from: HandOffEnd;
  to: HandOffEnd;
  count: number;
  /** Seconds between the two contacts. */
  medianWait: number | null;
  /** Of the primary answers given after the hand-off, 0–100. */
  scoreAfter: Reading;
}

export interface DepartmentDetail {
  filters: AppliedFilter;
  bucket: Bucket;
  department: DepartmentScorecard;
  /** The ten most severe of the open issues that it owns; `department.issues.open` counts all. */
  queue: TopIssue[];
  utilisation: UtilisationStep[];
  /** The furthest below target first. */
  touchpoints: OwnedTouchpoint[];
  /** The latest quarter first. */
  perception: PerceptionRow[];
  /** The most frequent first; null: the journeys were not mined yet. */
  handOffs: HandOffRow[] | null;
}
