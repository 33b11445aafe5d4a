import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryString } from '@/lib/filters/schema';
import { getJson, send } from '@/lib/http/client';
import type { CustomerPage, CustomerSearch } from './schema';

const CUSTOMERS = '/api/v1/admin/customers';

export const customersOptions = ({ search, page }: CustomerSearch) =>
  queryOptions({
    queryKey: ['customer-data', search, page],
    queryFn: ({ signal }) =>
      getJson<CustomerPage>(`${CUSTOMERS}${queryString(customerParameters({ search, page }))}`, signal),
    placeholderData: keepPreviousData,
  });

export function customerParameters({ search, page }: CustomerSearch): Record<string, string> {
  return { ...(search === '' ? {} : { search }), ...(page === 1 ? {} : { page: `${page}` }) };
}

/** Where everything of one customer can be downloaded as JSON. */
export function customerExportHref(id: number): string {
  return `${CUSTOMERS}/${id}/export`;
}

export async function anonymise(id: number, confirmation: string): Promise<void> {
  await send('POST', `${CUSTOMERS}/${id}/anonymisation`, { confirmation });
}
