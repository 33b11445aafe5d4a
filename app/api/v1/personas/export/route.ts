import { filterQuery } from '@/lib/filters/schema';
import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';
import { exportPersonas } from '@/lib/personas/export-personas';

export const GET = get({
  permission: 'metrics.read',
  query: filterQuery,
  run: async (viewer, query) => csvResponse(await exportPersonas(viewer, query)),
});
