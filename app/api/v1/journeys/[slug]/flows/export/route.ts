import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';
import { exportFlows } from '@/lib/mining/export-flows';
import { flowExportQuery, journeyParams } from '@/lib/mining/schema';

export const GET = get({
  permission: 'metrics.read',
  params: journeyParams,
  query: flowExportQuery,
  run: async (viewer, request) => csvResponse(await exportFlows(viewer, request)),
});
