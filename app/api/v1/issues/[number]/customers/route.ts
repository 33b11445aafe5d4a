import { get } from '@/lib/http/route';
import { customersQuery, issueParams } from '@/lib/issues/change-schema';
import { listAffectedCustomers } from '@/lib/issues/list-affected-customers';

export const GET = get({
  permission: 'issues.customers',
  params: issueParams,
  query: customersQuery,
  run: listAffectedCustomers,
});
