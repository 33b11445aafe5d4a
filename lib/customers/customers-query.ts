import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import type { CustomersQuery } from './schema';

/** The same question put to the counts of customers. */
export function customersQueryOf({ applied, period, previous }: ResolvedFilter): CustomersQuery {
  return {
    period,
    previous,
    filter: {
      journeys: applied.journey,
      personas: applied.persona,
      channels: applied.channel,
      departments: applied.department,
    },
  };
}
