import { addDepartment } from '@/lib/departments/add-department';
import { listManagedDepartments } from '@/lib/departments/list-managed';
import { newDepartment } from '@/lib/departments/manage-schema';
import { get, post } from '@/lib/http/route';

export const GET = get({ permission: 'departments.manage', run: listManagedDepartments });

export const POST = post({ permission: 'departments.manage', body: newDepartment, run: addDepartment });
