import type { Viewer } from '@/lib/auth/viewer';
import { customersQueryOf } from '@/lib/customers/customers-query';
import { readCustomers } from '@/lib/customers/read-customers';
import { cleanJourneys } from '@/lib/domain/metrics/clean-journeys';
import { compareMetric } from '@/lib/touchpoints/compare-metric';
import { resolveMap } from './resolve-map';
import type { JourneyCustomers, JourneyMapQuery, JourneyParams } from './schema';

/** Clean journeys within one journey, beside those of the period before or of the other persona. */
export async function readJourneyCustomers(
  viewer: Viewer,
  query: JourneyMapQuery & JourneyParams,
): Promise<JourneyCustomers> {
  const { filter, other } = await resolveMap(viewer, query);
  const { clean, previousClean, customers, asOf } = await readCustomers(viewer, customersQueryOf(filter));
  const beside =
    other === null ? previousClean : (await readCustomers(viewer, customersQueryOf(other))).clean;
  return {
    cleanJourneys:
      beside === null
        ? { ...cleanJourneys.read(clean), previous: null, change: null }
        : compareMetric(cleanJourneys, clean, beside),
    customers,
    asOf,
  };
}
