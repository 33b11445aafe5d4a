'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Frame } from '@/components/charts/frame';
import { LoadFailed } from '@/components/metrics/load-failed';
import type { Filter } from '@/lib/filters/schema';
import { personasExportHref, personasOptions } from '@/lib/personas/client';
import { Findings } from './findings';

/** On the overview: which personas are served differently, and where. */
export function ServedDifferently({ filter }: { filter: Filter }) {
  const { data, error, isPlaceholderData, refetch } = useQuery(personasOptions(filter));
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  return (
    <Frame
      title="Who is served differently"
      about="Personas whose score in a stage differs from everybody else’s, also when all differences tested are allowed for, by five points or more."
      exportHref={personasExportHref(filter)}
    >
      <div aria-busy={data === undefined || isPlaceholderData}>
        {data === undefined ? (
          <Skeleton height={108} />
        ) : (
          <Findings findings={data.findings} tested={data.tested} filter={filter} />
        )}
      </div>
    </Frame>
  );
}
