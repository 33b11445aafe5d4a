'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Frame } from '@/components/charts/frame';
import { AddressFaults } from '@/components/filters/address-faults';
import { FilterBar } from '@/components/filters/filter-bar';
import { withoutChoices } from '@/components/filters/filter-words';
import { PageHead } from '@/components/filters/page-head';
import { useFilter } from '@/components/filters/use-filter';
import { LoadFailed } from '@/components/metrics/load-failed';
import { filterChoicesOptions } from '@/lib/filters/client';
import { personasOptions } from '@/lib/personas/client';
import { Findings } from './findings';
import { NoPersonas } from './no-personas';
import classes from './panel.module.css';
import { PersonaTable } from './persona-table';
import { SeparationNote } from './separation-note';

/** All personas for the filter in the address. */
export function PersonaListPanel({ mayImport }: { mayImport: boolean }) {
  const { query: filter, faults, setFilter } = useFilter();
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(personasOptions(filter));
  const clear = () => setFilter(withoutChoices(filter));
  const none = filter.persona.length === 0 && data?.personas.length === 1;
  return (
    <div className={classes['panel']}>
      <PageHead title="Personas" applied={data?.filters ?? (error && null)} comparing={false}>
        <FilterBar
          filter={filter}
          choices={choices.data}
          onChange={setFilter}
          onClear={clear}
          comparing={false}
        />
        <AddressFaults faults={faults} />
      </PageHead>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
      {data === undefined && error === null && <Skeleton height={560} />}
      {none && <NoPersonas mayImport={mayImport} />}
      {data !== undefined && !none && (
        <div aria-busy={isPlaceholderData} className={classes['figures']}>
          <SeparationNote who="personas" one={false} separation={data.separation} />
          <Frame
            title="Who is served differently"
            about={`Five points or more from everybody else, and certain also when all ${data.tested} differences tested are allowed for.`}
          >
            <Findings findings={data.findings} tested={data.tested} filter={filter} />
          </Frame>
          <PersonaTable
            personas={data.personas}
            ruled={data.ruled}
            filter={filter}
            currency={choices.data?.organisation.currency ?? null}
          />
        </div>
      )}
    </div>
  );
}
