import { exportCustomer } from '@/lib/customer-data/export-customer';
import { customerParams } from '@/lib/customer-data/schema';
import { jsonDownload } from '@/lib/http/json-download';
import { get } from '@/lib/http/route';

export const GET = get({
  permission: 'customers.manage',
  params: customerParams,
  run: async (viewer, { id }) =>
    jsonDownload({ value: await exportCustomer(viewer, { id }), name: `customer-${id}` }),
});
