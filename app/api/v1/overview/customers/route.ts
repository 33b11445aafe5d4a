import { filterQuery } from '@/lib/filters/schema';
import { get } from '@/lib/http/route';
import { readOverviewCustomers } from '@/lib/overview/read-overview-customers';

export const GET = get({ permission: 'metrics.read', query: filterQuery, run: readOverviewCustomers });
