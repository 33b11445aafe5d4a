import { getDepartment } from '@/lib/departments/get-department';
import { departmentParams, departmentQuery } from '@/lib/departments/schema';
import { get } from '@/lib/http/route';

export const GET = get({
  permission: 'metrics.read',
  params: departmentParams,
  query: departmentQuery,
  run: getDepartment,
});
