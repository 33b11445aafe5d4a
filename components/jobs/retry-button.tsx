'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RowActions } from '@/components/charts/row-actions';
import { retryJob } from '@/lib/jobs/client';
import { JOB_WORDS, type JobName } from '@/lib/jobs/schema';

/** Puts a failed job back in the queue. */
export function RetryButton({ id, name }: { id: string; name: JobName }) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => retryJob(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
  return (
    <>
      <RowActions>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isPending}
          onClick={() => mutate()}
          aria-label={`Run again: ${JOB_WORDS[name]}`}
        >
          Run again
        </Button>
      </RowActions>
      {error !== null && <div role="alert">{error.message}</div>}
    </>
  );
}
