import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';
import { exportOverview } from '@/lib/overview/export-overview';
import { overviewExportQuery } from '@/lib/overview/schema';

export const GET = get({
  permission: 'metrics.read',
  query: overviewExportQuery,
  run: async (viewer, query) => csvResponse(await exportOverview(viewer, query)),
});
