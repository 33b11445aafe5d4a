import { get } from '@/lib/http/route';
import { readJourneyMap } from '@/lib/maps/read-journey-map';
import { journeyMapQuery, journeyParams } from '@/lib/maps/schema';

export const GET = get({
  permission: 'metrics.read',
  params: journeyParams,
  query: journeyMapQuery,
  run: readJourneyMap,
});
