import type { JourneyCounts } from '@/lib/domain/metrics/clean-journeys';
import type { ChurnCounts } from '@/lib/domain/metrics/customer-churn';
import type { Period } from '@/lib/domain/period';
import type { Channel } from '@/lib/domain/vocabulary';

/** Slugs; an absent or empty list keeps everything. The persona is the customer's own, not that of a single interaction. */
export interface CustomerFilter {
  journeys?: readonly string[] | undefined;
  /** Slugs, and `UNASSIGNED_PERSONA` of lib/filters for customers without one. */
  personas?: readonly string[] | undefined;
  channels?: readonly Channel[] | undefined;
  departments?: readonly string[] | undefined;
}

export interface CustomersQuery {
  period: Period;
  previous: Period | null;
  filter: CustomerFilter;
}

/** Churn of one calendar month, by the rule of any period: `customerChurn.read(month)` and `revenueChurn.read(month)` give its rates. */
export interface ChurnMonth extends ChurnCounts {
  /** `YYYY-MM`. */
  month: string;
  /** False for the month that is running, which counts what is lost up to today. */
  complete: boolean;
}

/** The customers known at the end of the period, whether they ever made contact or not; MRR is monthly, in the organisation's currency. */
export interface CustomerBase {
  /** All that are known by then; one whose first day is unknown is not counted as active. */
  customers: number;
  active: number;
  /** Lost at any time before the end; so known to have left, whether or not the first day is. */
  churned: number;
  mrr: number;
  mrrLost: number;
}

/** What does not add up over days: distinct customers and what became of them. */
export interface CustomerFigures {
  clean: JourneyCounts;
  previousClean: JourneyCounts | null;
  /** Distinct customers with any interaction, answered or not. */
  customers: number;
  previousCustomers: number | null;
  /** Of these filters only the personas apply to churn and base: a customer leaves the company, not a journey, a channel or a department. */
  churn: ChurnCounts;
  previousChurn: ChurnCounts | null;
  /** 13 months up to the one of the period's last day, or as many as the period touches, at most 60. */
  months: ChurnMonth[];
  base: CustomerBase;
  /** ISO instant up to which interactions are in `clean` and `customers`; null when they were never counted (then both are 0 and mean nothing). */
  asOf: string | null;
  /** False when something had to be computed for this answer. */
  stored: boolean;
}
