import { exportDepartment } from '@/lib/departments/export-departments';
import { departmentExportQuery, departmentParams } from '@/lib/departments/schema';
import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';

export const GET = get({
  permission: 'metrics.read',
  params: departmentParams,
  query: departmentExportQuery,
  run: async (viewer, query) => csvResponse(await exportDepartment(viewer, query)),
});
