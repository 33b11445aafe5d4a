import { get } from '@/lib/http/route';
import { readFlows } from '@/lib/mining/read-flows';
import { flowQuery, journeyParams } from '@/lib/mining/schema';

export const GET = get({
  permission: 'metrics.read',
  params: journeyParams,
  query: flowQuery,
  run: readFlows,
});
