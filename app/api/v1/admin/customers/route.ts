import { listCustomers } from '@/lib/customer-data/list-customers';
import { customerSearch } from '@/lib/customer-data/schema';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'customers.manage', query: customerSearch, run: listCustomers });
