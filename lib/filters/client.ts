import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/http/client';
import type { FilterChoices } from './schema';

/** What the filter bar offers. */
export const filterChoicesOptions = () =>
  queryOptions({
    queryKey: ['filter-choices'],
    queryFn: ({ signal }) => getJson<FilterChoices>('/api/v1/filters', signal),
    staleTime: 300_000,
  });
