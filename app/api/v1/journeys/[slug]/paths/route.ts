import { get } from '@/lib/http/route';
import { readPaths } from '@/lib/mining/read-paths';
import { journeyParams, pathQuery } from '@/lib/mining/schema';

export const GET = get({
  permission: 'metrics.read',
  params: journeyParams,
  query: pathQuery,
  run: readPaths,
});
