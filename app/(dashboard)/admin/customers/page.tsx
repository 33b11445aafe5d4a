import { CustomersPanel } from '@/components/admin/customers-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { customersOptions } from '@/lib/customer-data/client';
import { listCustomers } from '@/lib/customer-data/list-customers';
import { customerSearch } from '@/lib/customer-data/schema';

export const metadata = { title: 'Customers’ data' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What is stored of one customer: to be handed over, or to be forgotten. */
export default async function CustomersPage({ searchParams }: Props) {
  const viewer = await requireViewer('customers.manage');
  const asked = customerSearch.safeParse(await searchParams);
  const search = asked.success ? asked.data : customerSearch.parse({});
  return (
    <Prefetched
      queries={[
        { queryKey: customersOptions(search).queryKey, queryFn: () => listCustomers(viewer, search) },
      ]}
    >
      <CustomersPanel asked={search} fault={asked.success ? null : 'The address asks for something else.'} />
    </Prefetched>
  );
}
