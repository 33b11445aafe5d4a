import type { Viewer } from '@/lib/auth/viewer';
import { customersQueryOf } from '@/lib/customers/customers-query';
import { readCustomers } from '@/lib/customers/read-customers';
import { resolveFilter } from '@/lib/filters/resolve-filter';
import type { Filter } from '@/lib/filters/schema';
import { presentCustomers } from './present-customers';
import type { CustomerFigures } from './schema';

/** The figures over customers alone, for an overview that was read without them. */
export async function readOverviewCustomers(viewer: Viewer, filter: Filter): Promise<CustomerFigures> {
  const resolved = await resolveFilter(viewer, filter);
  return presentCustomers(await readCustomers(viewer, customersQueryOf(resolved)));
}
