import { searchCustomers } from '@/db/queries/customer-search';
import type { Viewer } from '@/lib/auth/viewer';
import { CUSTOMERS_PAGE_SIZE, type CustomerPage, type CustomerSearch } from './schema';

/** Customers by number, name or e-mail address. */
export async function listCustomers({ db }: Viewer, { search, page }: CustomerSearch): Promise<CustomerPage> {
  const { rows, total } = await searchCustomers(db, search, {
    limit: CUSTOMERS_PAGE_SIZE,
    offset: (page - 1) * CUSTOMERS_PAGE_SIZE,
  });
  return { customers: rows, total, page, pageSize: CUSTOMERS_PAGE_SIZE };
}
