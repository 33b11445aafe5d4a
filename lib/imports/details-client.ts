import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/http/client';
import type { ImportMapping, RejectedRowsView, UsedMappings } from './details-schema';

/** A mapping does not change once it was sent. */
export const importMappingOptions = (id: number) =>
  queryOptions({
    queryKey: ['imports', 'one', id, 'mapping'],
    queryFn: ({ signal }) => getJson<ImportMapping>(`/api/v1/imports/${id}/mapping`, signal),
    staleTime: Infinity,
  });

/** Ask again when more were rejected: `rejected` of the import is part of the key. */
export const rejectedRowsOptions = (id: number, rejected: number) =>
  queryOptions({
    queryKey: ['imports', 'one', id, 'rejected-rows', rejected],
    queryFn: ({ signal }) => getJson<RejectedRowsView>(`/api/v1/imports/${id}/rejected-rows`, signal),
  });

export const usedMappingsOptions = () =>
  queryOptions({
    queryKey: ['imports', 'mappings'],
    queryFn: ({ signal }) => getJson<UsedMappings>('/api/v1/imports/mappings', signal),
  });
