'use client';

import { useQuery } from '@tanstack/react-query';
import { AddressFaults } from '@/components/filters/address-faults';
import { FilterBar } from '@/components/filters/filter-bar';
import { withoutChoices } from '@/components/filters/filter-words';
import { PageHead } from '@/components/filters/page-head';
import { useFilter } from '@/components/filters/use-filter';
import { ServedDifferently } from '@/components/personas/served-differently';
import { filterChoicesOptions } from '@/lib/filters/client';
import { overviewCustomersOptions, overviewOptions } from '@/lib/overview/client';
import { withCustomers } from '@/lib/overview/schema';
import { LoadFailed } from '@/components/metrics/load-failed';
import { NoInteractions } from './no-interactions';
import { OverviewFigures } from './overview-figures';
import classes from './overview-panel.module.css';
import { OverviewSkeleton } from './overview-skeleton';

/** The overview for the filter in the address. */
export function OverviewPanel({ mayImport }: { mayImport: boolean }) {
  const { query: filter, faults, setFilter } = useFilter();
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(overviewOptions(filter));
  const customers = useQuery({
    ...overviewCustomersOptions(filter),
    enabled: data?.pending === true && !isPlaceholderData,
  });
  const overview = data && customers.data ? withCustomers(data, customers.data) : data;
  const known = choices.data;
  // There is nothing to narrow where nothing was ever imported.
  const nothing = known?.firstDay === null && overview?.base?.customers === 0;
  // Besides those without one.
  const hasPersonas = known !== undefined && known.personas.length > 1;
  const clear = () => setFilter(withoutChoices(filter));
  return (
    <div className={classes['panel']}>
      <PageHead title="Overview" applied={overview?.filters ?? (error && null)}>
        {!nothing && <FilterBar filter={filter} choices={known} onChange={setFilter} onClear={clear} />}
        <AddressFaults faults={faults} />
      </PageHead>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
      {customers.error !== null && (
        <LoadFailed error={customers.error} onRetry={() => void customers.refetch()} />
      )}
      {overview === undefined && error === null && <OverviewSkeleton />}
      {overview !== undefined && (
        <div aria-busy={isPlaceholderData} className={classes['figures']}>
          {overview.kpis.interactions === 0 && known !== undefined && (
            <NoInteractions
              overview={overview}
              choices={known}
              filter={filter}
              mayImport={mayImport}
              onClear={clear}
              onShow={(from, to) => setFilter({ ...filter, period: 'custom', from, to })}
            />
          )}
          <OverviewFigures
            overview={overview}
            filter={filter}
            currency={known?.organisation.currency ?? null}
            personas={hasPersonas && <ServedDifferently filter={filter} />}
          />
        </div>
      )}
    </div>
  );
}
