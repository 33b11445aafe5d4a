import { queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type { Checklist, SetupForm } from './schema';

/** By somebody who is not signed in yet. */
export async function setUp(form: SetupForm): Promise<{ email: string }> {
  return (await send('POST', '/api/setup', form)).json();
}

const CHECKLIST = '/api/v1/admin/checklist';

export const checklistOptions = () =>
  queryOptions({
    queryKey: ['checklist'],
    queryFn: ({ signal }) => getJson<Checklist>(CHECKLIST, signal),
  });

export async function dismissChecklist(): Promise<void> {
  await send('POST', `${CHECKLIST}/dismissal`);
}
