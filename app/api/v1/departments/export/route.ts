import { exportDepartments } from '@/lib/departments/export-departments';
import { filterQuery } from '@/lib/filters/schema';
import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';

export const GET = get({
  permission: 'metrics.read',
  query: filterQuery,
  run: async (viewer, query) => csvResponse(await exportDepartments(viewer, query)),
});
