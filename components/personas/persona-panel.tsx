'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { AddressFaults } from '@/components/filters/address-faults';
import { FilterBar } from '@/components/filters/filter-bar';
import { withoutChoices } from '@/components/filters/filter-words';
import { PageHead } from '@/components/filters/page-head';
import { useFilter } from '@/components/filters/use-filter';
import { LoadFailed } from '@/components/metrics/load-failed';
import { filterChoicesOptions } from '@/lib/filters/client';
import { personaOptions } from '@/lib/personas/client';
import classes from './panel.module.css';
import { PersonaKpis } from './persona-kpis';
import { PersonaStory } from './persona-story';
import { SeparationNote } from './separation-note';
import { StageComparison } from './stage-comparison';
import { TouchpointComparison } from './touchpoint-comparison';

const FIELDS = ['journey', 'channel', 'department'] as const;

/** One persona for the filter in the address: who they are, and how they are served. */
export function PersonaPanel({ slug, name }: { slug: string; name: string }) {
  const { query, faults, setFilter } = useFilter();
  // The page is of one persona, whatever the address says.
  const filter = { ...query, persona: [] };
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(personaOptions(slug, filter));
  const clear = () => setFilter(withoutChoices(filter));
  return (
    <div className={classes['panel']}>
      <PageHead title={name} applied={data?.filters ?? (error && null)}>
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
      {data === undefined && error === null && <Skeleton height={720} />}
      {data !== undefined && (
        <div aria-busy={isPlaceholderData} className={classes['figures']}>
          <PersonaStory detail={data} currency={choices.data?.organisation.currency ?? null} />
          <SeparationNote who="this persona" one separation={data.persona.separation} />
          <PersonaKpis detail={data} filter={filter} />
          <StageComparison persona={data.persona} filter={filter} />
          <TouchpointComparison slug={slug} touchpoints={data.touchpoints} filter={filter} />
        </div>
      )}
    </div>
  );
}
