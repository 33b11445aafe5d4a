import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';
import { touchpointDetailExportQuery, touchpointParams } from '@/lib/touchpoints/detail-schema';
import { exportTouchpoint } from '@/lib/touchpoints/export-touchpoint';

export const GET = get({
  permission: 'metrics.read',
  params: touchpointParams,
  query: touchpointDetailExportQuery,
  run: async (viewer, query) => csvResponse(await exportTouchpoint(viewer, query)),
});
