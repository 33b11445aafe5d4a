'use client';

import { useQuery } from '@tanstack/react-query';
import { AddressFaults } from '@/components/filters/address-faults';
import { FilterBar } from '@/components/filters/filter-bar';
import { withoutChoices } from '@/components/filters/filter-words';
import { PageHead } from '@/components/filters/page-head';
import { useTouchpointDetailQuery } from '@/components/filters/use-filter';
import { LoadFailed } from '@/components/metrics/load-failed';
import { filterChoicesOptions } from '@/lib/filters/client';
import { touchpointDetailOptions } from '@/lib/touchpoints/detail-client';
import { ListSkeleton } from './list-skeleton';
import { TouchpointFigures } from './touchpoint-figures';
import classes from './touchpoint-page.module.css';
import { TouchpointPath } from './touchpoint-path';

/** One touchpoint, for what the address asks for. `name` stands until the figures have come. */
export function TouchpointPage({ slug, name }: { slug: string; name: string }) {
  const { query, faults, setQuery } = useTouchpointDetailQuery();
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(touchpointDetailOptions(slug, query));
  const clear = () => setQuery(withoutChoices(query));
  return (
    <div className={classes['page']}>
      <div>
        <TouchpointPath touchpoint={data?.touchpoint} query={query} />
        <PageHead title={data?.touchpoint.name ?? name} applied={data?.filters ?? (error && null)}>
          <FilterBar
            filter={query}
            choices={choices.data}
            onChange={setQuery}
            onClear={clear}
            fields={['persona']}
          />
          <AddressFaults faults={faults} />
        </PageHead>
      </div>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
      {data === undefined && error === null && <ListSkeleton />}
      {data !== undefined && (
        <div aria-busy={isPlaceholderData} className={classes['figures']}>
          <TouchpointFigures detail={data} query={query} onChange={setQuery} />
        </div>
      )}
    </div>
  );
}
