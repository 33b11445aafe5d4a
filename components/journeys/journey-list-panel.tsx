'use client';

import { useQuery } from '@tanstack/react-query';
import { AddressFaults } from '@/components/filters/address-faults';
import { FilterBar } from '@/components/filters/filter-bar';
import { withoutChoices } from '@/components/filters/filter-words';
import { PageHead } from '@/components/filters/page-head';
import { useFilter } from '@/components/filters/use-filter';
import { LoadFailed } from '@/components/metrics/load-failed';
import { filterChoicesOptions } from '@/lib/filters/client';
import { journeyListOptions } from '@/lib/maps/client';
import { JourneyCard } from './journey-card';
import classes from './journey-list-panel.module.css';
import { MapSkeleton } from './map-skeleton';
import { NoJourneys } from './no-journeys';

/** The journeys for the filter in the address. */
export function JourneyListPanel({ mayImport }: { mayImport: boolean }) {
  const { query: filter, faults, setFilter } = useFilter();
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(journeyListOptions(filter));
  const clear = () => setFilter(withoutChoices(filter));
  return (
    <div className={classes['panel']}>
      <PageHead title="Journeys" applied={data?.filters ?? (error && null)}>
        <FilterBar filter={filter} choices={choices.data} onChange={setFilter} onClear={clear} />
        <AddressFaults faults={faults} />
      </PageHead>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
      {data === undefined && error === null && <MapSkeleton />}
      {data?.journeys.length === 0 && <NoJourneys mayImport={mayImport} />}
      {data !== undefined && data.journeys.length > 0 && (
        <ul aria-label="Journeys" aria-busy={isPlaceholderData} className={classes['journeys']}>
          {data.journeys.map((journey) => (
            <JourneyCard key={journey.slug} journey={journey} filter={filter} />
          ))}
        </ul>
      )}
    </div>
  );
}
