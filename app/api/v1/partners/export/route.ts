import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';
import { exportPartners } from '@/lib/partners/export-partners';
import { partnerExportQuery } from '@/lib/partners/schema';

export const GET = get({
  permission: 'metrics.read',
  query: partnerExportQuery,
  run: async (viewer, query) => csvResponse(await exportPartners(viewer, query)),
});
