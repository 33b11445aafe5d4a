'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { AddressFaults } from '@/components/filters/address-faults';
import { FilterBar } from '@/components/filters/filter-bar';
import { withoutChoices } from '@/components/filters/filter-words';
import { PageHead } from '@/components/filters/page-head';
import { useFilter } from '@/components/filters/use-filter';
import { LoadFailed } from '@/components/metrics/load-failed';
import panel from '@/components/overview/overview-panel.module.css';
import { ListSkeleton } from '@/components/touchpoints/list-skeleton';
import { departmentOptions } from '@/lib/departments/client';
import { filterChoicesOptions } from '@/lib/filters/client';
import { filterParameters, queryString } from '@/lib/filters/schema';
import { DepartmentFigures } from './department-figures';
import classes from './departments.module.css';

/** The path says which department. */
const FIELDS = ['journey', 'persona', 'channel'] as const;

/** One department for the filter in the address. */
export function DepartmentPanel({ slug, name }: { slug: string; name: string }) {
  const { query, faults, setFilter } = useFilter();
  const filter = { ...query, department: [] };
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(departmentOptions(slug, filter));
  const clear = () => setFilter(withoutChoices(filter));
  return (
    <div className={panel['panel']}>
      <PageHead title={name} applied={data?.filters ?? (error && null)}>
        <p className={classes['back']}>
          <Link href={`/departments${queryString(filterParameters(filter))}`} prefetch={false}>
            All departments
          </Link>
          {data?.department.own === true && ' · This one is yours.'}
        </p>
        <FilterBar
          filter={filter}
          choices={choices.data}
          onChange={setFilter}
          onClear={clear}
          fields={FIELDS}
        />
        <AddressFaults faults={faults} />
      </PageHead>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
      {data === undefined && error === null && <ListSkeleton />}
      {data !== undefined && (
        <div aria-busy={isPlaceholderData} className={panel['figures']}>
          <DepartmentFigures detail={data} filter={filter} />
        </div>
      )}
    </div>
  );
}
