'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { AddressFaults } from '@/components/filters/address-faults';
import { FilterBar } from '@/components/filters/filter-bar';
import { withoutChoices } from '@/components/filters/filter-words';
import { PageHead } from '@/components/filters/page-head';
import { useMapQuery } from '@/components/filters/use-filter';
import { LoadFailed } from '@/components/metrics/load-failed';
import { filterChoicesOptions } from '@/lib/filters/client';
import { formatPeriod } from '@/lib/format/day';
import { journeyMapOptions } from '@/lib/maps/client';
import { personaAgainst, type JourneyMap, type JourneyMapQuery } from '@/lib/maps/schema';
import { CompareControl } from './compare-control';
import { JourneyFacts } from './journey-facts';
import { MapActions } from './map-actions';
import { MapFigures } from './map-figures';
import classes from './map-panel.module.css';
import { MapSkeleton } from './map-skeleton';

const FIELDS = ['persona', 'channel', 'department'] as const;

/** The map of a journey for what the address asks for. */
export function MapPanel({ slug, name }: { slug: string; name: string }) {
  const picture = useRef<HTMLDivElement>(null);
  const { query, faults, setQuery } = useMapQuery();
  const choices = useQuery(filterChoicesOptions());
  const { data: map, error, isPlaceholderData, refetch } = useQuery(journeyMapOptions(slug, query));
  const clear = () => setQuery({ ...withoutChoices(query), against: null });
  return (
    <div className={classes['panel']}>
      <PageHead title={name} applied={map?.filters ?? (error && null)}>
        {map !== undefined && <JourneyFacts journey={map.journey} />}
        <FilterBar
          filter={query}
          choices={choices.data}
          onChange={(narrowed) => setQuery(withSides(narrowed))}
          onClear={clear}
          fields={FIELDS}
        />
        <div className={classes['tools']}>
          <CompareControl query={query} choices={choices.data} onChange={setQuery} />
          <MapActions slug={slug} title={titleOf(name, map)} query={query} picture={picture} />
        </div>
        <AddressFaults faults={faults} />
      </PageHead>
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
      {map === undefined && error === null && <MapSkeleton />}
      {map !== undefined && (
        <div aria-busy={isPlaceholderData} className={classes['figures']}>
          <MapFigures map={map} query={query} picture={picture} />
        </div>
      )}
    </div>
  );
}

/** 'Life with us, 1 May 2026 to 31 May 2026'. */
function titleOf(name: string, map: JourneyMap | undefined): string {
  return map === undefined ? name : `${name}, ${formatPeriod(map.filters)}`;
}

/** Nobody is on both sides: a persona that is chosen is no longer what the others are set against. */
function withSides(query: JourneyMapQuery): JourneyMapQuery {
  const other = personaAgainst(query.against);
  return other !== null && query.persona.includes(other) ? { ...query, against: null } : query;
}
