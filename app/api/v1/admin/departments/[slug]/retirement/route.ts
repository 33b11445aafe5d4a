import { restoreDepartment } from '@/lib/departments/restore-department';
import { retireDepartment } from '@/lib/departments/retire-department';
import { departmentParams } from '@/lib/departments/schema';
import { post, remove } from '@/lib/http/route';

export const POST = post({
  permission: 'departments.manage',
  params: departmentParams,
  run: retireDepartment,
});

export const DELETE = remove({
  permission: 'departments.manage',
  params: departmentParams,
  run: restoreDepartment,
});
