import { Skeleton } from '@mantine/core';

/** The outline of the list. */
export function FeedbackSkeleton() {
  return (
    <div aria-hidden>
      <Skeleton height={36} width="20rem" maw="100%" mb="md" />
      <Skeleton height={120} mb="sm" />
      <Skeleton height={120} mb="sm" />
      <Skeleton height={120} />
    </div>
  );
}
