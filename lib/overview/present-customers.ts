import type * as counted from '@/lib/customers/schema';
import { cleanJourneys } from '@/lib/domain/metrics/clean-journeys';
import { customerChurn } from '@/lib/domain/metrics/customer-churn';
import type { Metric } from '@/lib/domain/metrics/metric';
import { revenueChurn } from '@/lib/domain/metrics/revenue-churn';
import { compareMetric } from '@/lib/touchpoints/compare-metric';
import type { ComparedMetric } from '@/lib/touchpoints/schema';
import type { ChurnMonth, CustomerFigures } from './schema';

/** Counts of customers as the overview shows them. */
export function presentCustomers(counts: counted.CustomerFigures): CustomerFigures {
  const { clean, previousClean, churn, previousChurn, asOf } = counts;
  const customers = asOf === null ? null : counts.customers;
  return {
    kpis: {
      cleanJourneys: compareCounts(cleanJourneys, clean, previousClean),
      customerChurn: compareCounts(customerChurn, churn, previousChurn),
      revenueChurn: compareCounts(revenueChurn, churn, previousChurn),
      customers,
    },
    volume: { customers: { value: customers, previous: asOf === null ? null : counts.previousCustomers } },
    churn: counts.months.map(presentMonth),
    base: counts.base,
    asOf,
  };
}

function compareCounts<Key extends string, Counts>(
  metric: Metric<Key, Counts>,
  current: Counts,
  previous: Counts | null,
): ComparedMetric {
  return previous === null
    ? { ...metric.read(current), previous: null, change: null }
    : compareMetric(metric, current, previous);
}

function presentMonth(counts: counted.ChurnMonth): ChurnMonth {
  const { value, low, high } = customerChurn.read(counts);
  return {
    month: counts.month,
    active: counts.atStart,
    churned: counts.lost,
    rate: value,
    low,
    high,
    mrrActive: counts.mrrAtStart,
    mrrLost: counts.mrrLost,
    revenueRate: revenueChurn.read(counts).value,
    complete: counts.complete,
  };
}
