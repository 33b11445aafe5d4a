import { listDepartments } from '@/lib/departments/list-departments';
import { filterQuery } from '@/lib/filters/schema';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'metrics.read', query: filterQuery, run: listDepartments });
