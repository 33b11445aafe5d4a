import { get } from '@/lib/http/route';
import { touchpointDetailQuery, touchpointParams } from '@/lib/touchpoints/detail-schema';
import { readTouchpoint } from '@/lib/touchpoints/read-touchpoint';

export const GET = get({
  permission: 'metrics.read',
  params: touchpointParams,
  query: touchpointDetailQuery,
  run: readTouchpoint,
});
