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
import { departmentsExportHref, departmentsOptions } from '@/lib/departments/client';
import { filterChoicesOptions } from '@/lib/filters/client';
import { IssueTable } from './issue-table';
import { NoDepartments } from './no-departments';
import { ScorecardTable } from './scorecard-table';

/** The scorecards of all departments for the filter in the address. */
export function DepartmentListPanel({ mayImport }: { mayImport: boolean }) {
  const { query: filter, faults, setFilter } = useFilter();
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(departmentsOptions(filter));
  const clear = () => setFilter(withoutChoices(filter));
  return (
    <div className={classes['panel']}>
      <PageHead title="Departments" applied={data?.filters ?? (error && null)}>
        <FilterBar filter={filter} choices={choices.data} onChange={setFilter} onClear={clear} />
        <AddressFaults faults={faults} />
      </PageHead>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
      {data === undefined && error === null && <ListSkeleton />}
      {data?.departments.length === 0 && <NoDepartments mayImport={mayImport} />}
      {data !== undefined && data.departments.length > 0 && (
        <div aria-busy={isPlaceholderData} className={classes['figures']}>
          <ScorecardTable list={data} filter={filter} />
          <IssueTable
            departments={data.departments}
            filter={filter}
            exportHref={departmentsExportHref(filter)}
          />
        </div>
      )}
    </div>
  );
}
