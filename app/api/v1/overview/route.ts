import { get } from '@/lib/http/route';
import { readOverview } from '@/lib/overview/read-overview';
import { overviewQuery } from '@/lib/overview/schema';

export const GET = get({ permission: 'metrics.read', query: overviewQuery, run: readOverview });
