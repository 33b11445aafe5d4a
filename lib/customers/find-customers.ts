import type { Viewer } from '@/lib/auth/viewer';
import { presentFigures } from './present-figures';
import { isComplete, recallFigures } from './recall-figures';
import type { CustomerFigures, CustomersQuery } from './schema';

/** The figures that do not add up over days, if all of them are at hand; null when `readCustomers` would have to compute. */
export async function findCustomers(viewer: Viewer, query: CustomersQuery): Promise<CustomerFigures | null> {
  const recalled = await recallFigures(viewer, query);
  return isComplete(recalled.answers) ? { ...presentFigures(query, recalled), stored: true } : null;
}
