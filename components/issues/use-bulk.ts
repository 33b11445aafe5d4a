'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BulkChange } from '@/lib/issues/change-schema';
import { changeIssues, ISSUES_KEY } from '@/lib/issues/client';

/** Changes several issues at once; what became of each is the answer. */
export function useBulk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: BulkChange) => changeIssues(change),
    onSuccess: () => client.invalidateQueries({ queryKey: ISSUES_KEY }),
  });
}
