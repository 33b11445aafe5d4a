'use client';

import { useQuery } from '@tanstack/react-query';
import { AddressFaults } from '@/components/filters/address-faults';
import { LIST_CHOICE_FIELDS, withoutChoices } from '@/components/filters/filter-words';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageHead } from '@/components/filters/page-head';
import { useTouchpointQuery } from '@/components/filters/use-filter';
import { LoadFailed } from '@/components/metrics/load-failed';
import { filterChoicesOptions } from '@/lib/filters/client';
import { touchpointsOptions } from '@/lib/touchpoints/client';
import type { TouchpointQuery } from '@/lib/touchpoints/schema';
import { ListSkeleton } from './list-skeleton';
import { NoTouchpoints } from './no-touchpoints';
import { Pages } from './pages';
import { TouchpointTable } from './touchpoint-table';
import classes from './touchpoint-panel.module.css';
import { TouchpointToolbar } from './touchpoint-toolbar';

/** The touchpoint list for what the address asks for. */
export function TouchpointPanel({ mayImport }: { mayImport: boolean }) {
  const { query, faults, setQuery } = useTouchpointQuery();
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(touchpointsOptions(query));
  // Another list begins on its first page.
  const narrow = (narrowed: TouchpointQuery, history?: 'replace') =>
    setQuery({ ...narrowed, page: 1 }, history);
  const clear = () => narrow({ ...withoutChoices(query), search: '', below: null });
  return (
    <div className={classes['panel']}>
      <PageHead title="Touchpoints" applied={data?.filters ?? (error && null)}>
        <FilterBar
          filter={query}
          choices={choices.data}
          onChange={narrow}
          onClear={clear}
          fields={LIST_CHOICE_FIELDS}
        />
        <AddressFaults faults={faults} />
      </PageHead>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
      {data === undefined && error === null && <ListSkeleton />}
      {data !== undefined && (
        <section aria-label="List of touchpoints" aria-busy={isPlaceholderData} className={classes['list']}>
          <TouchpointToolbar query={query} total={data.total} onChange={narrow} />
          {data.total === 0 ? (
            <NoTouchpoints query={query} choices={choices.data} mayImport={mayImport} onClear={clear} />
          ) : (
            <>
              <TouchpointTable
                rows={data.rows}
                filter={query}
                sort={query.sort}
                onSort={(sort) => narrow({ ...query, sort })}
              />
              <p className={classes['note']}>
                Each change is judged on its own: of twenty that are none, one may look like one. The overview
                lists those that hold when all are looked at.
              </p>
              <Pages
                page={data.page}
                pageSize={data.pageSize}
                total={data.total}
                onChange={(page) => setQuery({ ...query, page })}
              />
            </>
          )}
        </section>
      )}
    </div>
  );
}
