import { Skeleton } from '@mantine/core';

/** The outline of the map. */
export function MapSkeleton() {
  return (
    <div aria-hidden>
      <Skeleton height={150} mb="lg" />
      <Skeleton height={320} mb="lg" />
      <Skeleton height={640} />
    </div>
  );
}
