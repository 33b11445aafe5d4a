import { filterQuery } from '@/lib/filters/schema';
import { get } from '@/lib/http/route';
import { rankPartners } from '@/lib/partners/rank-partners';

export const GET = get({ permission: 'metrics.read', query: filterQuery, run: rankPartners });
