import { get } from '@/lib/http/route';
import { listTouchpoints } from '@/lib/touchpoints/list-touchpoints';
import { touchpointQuery } from '@/lib/touchpoints/schema';

export const GET = get({ permission: 'metrics.read', query: touchpointQuery, run: listTouchpoints });
