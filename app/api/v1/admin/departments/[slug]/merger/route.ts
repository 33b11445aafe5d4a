import { departmentMerger } from '@/lib/departments/manage-schema';
import { mergeDepartments } from '@/lib/departments/merge-departments';
import { departmentParams } from '@/lib/departments/schema';
import { post } from '@/lib/http/route';

export const POST = post({
  permission: 'departments.manage',
  params: departmentParams,
  body: departmentMerger,
  run: mergeDepartments,
});
