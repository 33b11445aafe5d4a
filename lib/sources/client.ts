import { queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type { MadeKey, NewKey, SourcesView } from './schema';

const SOURCES = '/api/v1/admin/sources';
const KEYS = '/api/v1/admin/keys';

export const sourcesOptions = () =>
  queryOptions({
    queryKey: ['sources'],
    queryFn: ({ signal }) => getJson<SourcesView>(SOURCES, signal),
  });

export async function makeKey(key: NewKey): Promise<MadeKey> {
  return (await send('POST', KEYS, key)).json();
}

export async function revokeKey(id: number): Promise<void> {
  await send('DELETE', `${KEYS}/${id}`);
}
