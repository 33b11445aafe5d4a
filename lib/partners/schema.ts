import * as z from 'zod/mini';
import type { OpenIssues } from '@/lib/domain/issues/tally';
import type { Change, Reading } from '@/lib/domain/reading';
import type { Band, MetricKey } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  filterShape,
  knownOnly,
  notAmong,
  withDefaults,
  type AppliedFilter,
  type DayRange,
} from '@/lib/filters/schema';
import type { ComparedMetric } from '@/lib/touchpoints/schema';

/** The tables of partners that can be downloaded. */
export const PARTNER_TABLES = ['partners', 'touchpoints', 'course'] as const;
export type PartnerTable = (typeof PARTNER_TABLES)[number];

const exportShape = {
  ...filterShape,
  table: z.enum(PARTNER_TABLES, { error: ({ input }) => notAmong(input, PARTNER_TABLES) }),
};

export const partnerExportQuery = z.pipe(
  knownOnly(exportShape).check(checkPeriod),
  z.transform(({ table, ...input }: z.output<z.ZodMiniObject<typeof exportShape>>) => ({
    ...withDefaults(input),
    table,
  })),
);
export type PartnerExportQuery = z.output<typeof partnerExportQuery>;

/** A touchpoint as one partner runs it: its figures over that partner's contacts alone. */
export interface PartnerTouchpoint {
  slug: string;
  name: string;
  journeyName: string;
  stageName: string;
  departmentName: string;
  primaryMetric: MetricKey;
  target: number;
  score: ComparedMetric;
  band: Band;
  csat: ComparedMetric | null;
  interactions: number;
}

export interface CoursePoint extends DayRange {
  csat: Reading;
}

/** The months that end with the period, and the straight line through them. */
export interface PartnerCourse {
  points: CoursePoint[];
  /** In points a year; unknown with too few months. */
  change: Change;
}

export interface PartnerStanding {
  slug: string;
  name: string;
  /** One more than the number of partners clearly better; null below thirty answers. */
  rank: number | null;
  /** Whether others have the same rank. */
  tied: boolean;
  /** Slugs. */
  clearlyBetterThan: string[];
  clearlyWorseThan: string[];
  /** CSAT drawn towards that of all partners, with its 95 % credible interval. */
  shrunk: Reading;
  /** CSAT as it is. */
  csat: ComparedMetric;
  interactions: number;
  /** Found for this partner alone, whatever the filters. */
  issues: OpenIssues;
  course: PartnerCourse;
  touchpoints: PartnerTouchpoint[];
}

export interface PartnerRanking {
  filters: AppliedFilter;
  /** Who is told from whom. */
  words: string;
  /** What partners are drawn towards (0–100), and what that is worth in answers. */
  prior: { mean: number; weight: number };
  course: DayRange;
  /** The best first; those with too few answers to rank, or none, last. */
  partners: PartnerStanding[];
}
