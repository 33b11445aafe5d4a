import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';
import { exportJourneyMap } from '@/lib/maps/export-journey-map';
import { journeyMapQuery, journeyParams } from '@/lib/maps/schema';

export const GET = get({
  permission: 'metrics.read',
  params: journeyParams,
  query: journeyMapQuery,
  run: async (viewer, query) => csvResponse(await exportJourneyMap(viewer, query)),
});
