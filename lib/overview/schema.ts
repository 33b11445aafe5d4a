import * as z from 'zod/mini';
import type { KpiKey } from '@/lib/domain/metrics/catalogue';
import type { MetricReading } from '@/lib/domain/metrics/metric';
import type { Bucket } from '@/lib/domain/period';
import type { Change, Reading } from '@/lib/domain/reading';
import type { Control, MetricKey } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  choiceOf,
  filterShape,
  knownOnly,
  notAmong,
  withDefaults,
  type AppliedFilter,
} from '@/lib/filters/schema';
import type { OwnedStanding } from '@/lib/ownership/schema';
import type { ComparedMetric, DepartmentStanding, StageStanding } from '@/lib/touchpoints/schema';

export type { StageStanding };

/** The parts of the overview that can be downloaded, each as one table. */
export const OVERVIEW_TABLES = [
  'kpis',
  'stages',
  'touchpoints',
  'movers',
  'churn',
  'departments',
  'trend',
] as const;
export type OverviewTable = (typeof OVERVIEW_TABLES)[number];

const overviewShape = { ...filterShape, customers: choiceOf(['now', 'later']) };

/** `customers=later` answers without the figures that take long, unless they are at hand. */
export const overviewQuery = z.pipe(
  knownOnly(overviewShape).check(checkPeriod),
  z.transform(({ customers, ...input }: z.output<z.ZodMiniObject<typeof overviewShape>>) => ({
    ...withDefaults(input),
    customers: customers ?? ('now' as const),
  })),
);
export type OverviewQuery = z.output<typeof overviewQuery>;

const exportShape = {
  ...filterShape,
  table: z.enum(OVERVIEW_TABLES, { error: ({ input }) => notAmong(input, OVERVIEW_TABLES) }),
};

export const overviewExportQuery = z.pipe(
  knownOnly(exportShape).check(checkPeriod),
  z.transform(({ table, ...input }: z.output<z.ZodMiniObject<typeof exportShape>>) => ({
    ...withDefaults(input),
    table,
  })),
);
export type OverviewExportQuery = z.output<typeof overviewExportQuery>;

/** A plain count and what it was before; null: not known yet. */
export interface Volume {
  value: number | null;
  previous: number | null;
}

/** A touchpoint whose primary metric changed for better or worse, also when all touchpoints tested are allowed for. */
export interface Mover {
  slug: string;
  name: string;
  journey: string;
  stage: string;
  department: string;
  control: Control;
  metric: MetricKey;
  current: MetricReading;
  previous: MetricReading;
  change: Change;
  /** The false-discovery rate at which it still counts (Benjamini–Hochberg), at most 0.05. */
  q: number;
}

export interface ChurnMonth {
  /** YYYY-MM. */
  month: string;
  /** Customers on its first day, and those of them lost within it. */
  active: number;
  churned: number;
  /** 0–100 with Wilson's interval; null when nobody was active. */
  rate: number | null;
  low: number | null;
  high: number | null;
  mrrActive: number;
  mrrLost: number;
  /** 0–100; null when no revenue was known. */
  revenueRate: number | null;
  /** Whether the month was over; a running one can only grow. */
  complete: boolean;
}

/** A point of a sparkline; `value` is null, a gap, where nobody answered. */
export interface TrendPoint {
  /** First day, and the day after the last one. */
  from: string;
  to: string;
  interactions: number;
  readings: Record<MetricKey, Reading>;
}

export interface Trend {
  bucket: Bucket;
  points: TrendPoint[];
}

/** All customers known, as at the end of the period, whatever they met. */
export interface CustomerBase {
  customers: number;
  active: number;
  churned: number;
  /** Monthly recurring revenue of the active ones, and of the lost ones when they left. */
  mrr: number;
  mrrLost: number;
}

/** What has to be counted over customers, which do not add up over days. */
export interface CustomerFigures {
  kpis: {
    cleanJourneys: ComparedMetric;
    customerChurn: ComparedMetric;
    revenueChurn: ComparedMetric;
    /** Null when they were never counted. */
    customers: number | null;
  };
  volume: { customers: Volume };
  churn: ChurnMonth[];
  base: CustomerBase;
  /** When customers of interactions were last counted; null: never. */
  asOf: string | null;
}

export interface Overview {
  filters: AppliedFilter;
  /** Whether the figures over customers come later: they are null then. */
  pending: boolean;
  kpis: Record<Extract<KpiKey, MetricKey>, ComparedMetric> & {
    cleanJourneys: ComparedMetric | null;
    customerChurn: ComparedMetric | null;
    revenueChurn: ComparedMetric | null;
    interactions: number;
    customers: number | null;
  };
  volume: { interactions: Volume; customers: Volume };
  /** Share of good or ok among the answered interactions: beside clean journeys it shows the journey trap. */
  goodOrOk: Reading;
  /** In the journeys, channels and personas of the filter, and owned by its departments. */
  issues: OwnedStanding;
  stages: StageStanding[];
  movers: Mover[];
  churn: ChurnMonth[] | null;
  departments: DepartmentStanding[];
  trend: Trend;
  base: CustomerBase | null;
  asOf: string | null;
}

/** The overview once the figures over customers have come. */
export function withCustomers(overview: Overview, figures: CustomerFigures): Overview {
  return {
    ...overview,
    pending: false,
    kpis: { ...overview.kpis, ...figures.kpis },
    volume: { ...overview.volume, ...figures.volume },
    churn: figures.churn,
    base: figures.base,
    asOf: figures.asOf,
  };
}
