'use client';

import { useQuery } from '@tanstack/react-query';
import { AddressFaults } from '@/components/filters/address-faults';
import { FilterBar } from '@/components/filters/filter-bar';
import { withoutChoices } from '@/components/filters/filter-words';
import { PageHead } from '@/components/filters/page-head';
import { useFilter } from '@/components/filters/use-filter';
import { LoadFailed } from '@/components/metrics/load-failed';
import classes from '@/components/overview/overview-panel.module.css';
import { ListSkeleton } from '@/components/touchpoints/list-skeleton';
import { filterChoicesOptions } from '@/lib/filters/client';
import { partnersOptions } from '@/lib/partners/client';
import { NoPartners } from './no-partners';
import { PartnerCourses } from './partner-courses';
import { PartnerRankingTable } from './partner-ranking-table';
import { PartnerTouchpoints } from './partner-touchpoints';

/** The partners for the filter in the address. */
export function PartnerPanel({ mayImport }: { mayImport: boolean }) {
  const { query: filter, faults, setFilter } = useFilter();
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(partnersOptions(filter));
  const clear = () => setFilter(withoutChoices(filter));
  return (
    <div className={classes['panel']}>
      <PageHead title="Partners" applied={data?.filters ?? (error && null)}>
        <FilterBar filter={filter} choices={choices.data} onChange={setFilter} onClear={clear} />
        <AddressFaults faults={faults} />
      </PageHead>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
      {data === undefined && error === null && <ListSkeleton />}
      {data?.partners.length === 0 && <NoPartners mayImport={mayImport} />}
      {data !== undefined && data.partners.length > 0 && (
        <div aria-busy={isPlaceholderData} className={classes['figures']}>
          <PartnerRankingTable ranking={data} filter={filter} />
          <PartnerCourses ranking={data} filter={filter} />
          <PartnerTouchpoints partners={data.partners} filter={filter} />
        </div>
      )}
    </div>
  );
}
