import { get } from '@/lib/http/route';
import { readJourneyCustomers } from '@/lib/maps/read-journey-customers';
import { journeyMapQuery, journeyParams } from '@/lib/maps/schema';

export const GET = get({
  permission: 'metrics.read',
  params: journeyParams,
  query: journeyMapQuery,
  run: readJourneyCustomers,
});
