import { filterQuery } from '@/lib/filters/schema';
import { get } from '@/lib/http/route';
import { listPersonas } from '@/lib/personas/list-personas';

export const GET = get({ permission: 'metrics.read', query: filterQuery, run: listPersonas });
