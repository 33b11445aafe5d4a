import { queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type { ManagedDepartment, Merged, NewDepartment } from './manage-schema';

const MANAGED = '/api/v1/admin/departments';

export const managedDepartmentsOptions = () =>
  queryOptions({
    queryKey: ['departments', 'managed'],
    queryFn: ({ signal }) => getJson<ManagedDepartment[]>(MANAGED, signal),
  });

export async function addDepartment(department: NewDepartment): Promise<void> {
  await send('POST', MANAGED, department);
}

export async function renameDepartment(slug: string, name: string): Promise<void> {
  await send('POST', `${MANAGED}/${slug}`, { name });
}

export async function mergeDepartments(slug: string, into: string): Promise<Merged> {
  return (await send('POST', `${MANAGED}/${slug}/merger`, { into })).json();
}

export async function retireDepartment(slug: string): Promise<void> {
  await send('POST', `${MANAGED}/${slug}/retirement`);
}

export async function restoreDepartment(slug: string): Promise<void> {
  await send('DELETE', `${MANAGED}/${slug}/retirement`);
}
