import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';
import { exportTouchpoints } from '@/lib/touchpoints/export-touchpoints';
import { touchpointExportQuery } from '@/lib/touchpoints/schema';

export const GET = get({
  permission: 'metrics.read',
  query: touchpointExportQuery,
  run: async (viewer, query) => csvResponse(await exportTouchpoints(viewer, query)),
});
