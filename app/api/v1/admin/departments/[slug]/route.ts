import { departmentName } from '@/lib/departments/manage-schema';
import { renameDepartment } from '@/lib/departments/rename-department';
import { departmentParams } from '@/lib/departments/schema';
import { post } from '@/lib/http/route';

export const POST = post({
  permission: 'departments.manage',
  params: departmentParams,
  body: departmentName,
  run: renameDepartment,
});
