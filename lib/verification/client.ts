import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/http/client';
import { issueKey } from '@/lib/issues/detail-client';
import type { IssueProof } from './schema';

export const proofOptions = (number: number) =>
  queryOptions({
    queryKey: [...issueKey(number), 'proof'],
    queryFn: ({ signal }) => getJson<IssueProof>(`/api/v1/issues/${number}/proof`, signal),
  });
