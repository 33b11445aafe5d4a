'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { AddressFaults } from '@/components/filters/address-faults';
import { LoadFailed } from '@/components/metrics/load-failed';
import { filterChoicesOptions } from '@/lib/filters/client';
import { flowExportHref, flowsOptions } from '@/lib/mining/client';
import { FlowBrief } from './flow-brief';
import { FlowFigures } from './flow-figures';
import { FlowFilters } from './flow-filters';
import { FlowFrame } from './flow-frame';
import { FlowHead } from './flow-head';
import classes from './flow-panel.module.css';
import { NoFlows } from './no-flows';
import { PathPanel } from './path-panel';
import { useFlowQuery } from './use-flow-query';

/** What customers do in a journey, for what the address asks for. */
export function FlowPanel({ slug }: { slug: string }) {
  const { query: filter, faults, setFilter, ...shown } = useFlowQuery();
  const choices = useQuery(filterChoicesOptions());
  const { data, error, isPlaceholderData, refetch } = useQuery(flowsOptions(slug, filter));
  const names = useMemo(() => new Map(data?.touchpoints.map((one) => [one.slug, one.name])), [data]);
  const choose = (step: string | null) => void shown.setChosen(step);
  const showAll = (from: string, to: string) =>
    setFilter({ ...filter, persona: [], period: 'custom', from, to });
  return (
    <div className={classes['panel']}>
      <FlowHead slug={slug} flows={data} failed={error !== null}>
        <FlowFilters filter={filter} choices={choices.data} onChange={setFilter} />
        <AddressFaults faults={faults} />
      </FlowHead>
      {error !== null && (
        <LoadFailed
          error={error}
          onRetry={() => void refetch()}
          onClear={() => setFilter({ ...filter, persona: [] })}
        />
      )}
      {data === undefined && error === null && <Skeleton height={640} />}
      {data !== undefined && data.instances.count === 0 && (
        <NoFlows flows={data} choices={choices.data} onShow={showAll} />
      )}
      {data !== undefined && data.instances.count > 0 && (
        <div aria-busy={isPlaceholderData} className={classes['figures']}>
          <FlowBrief flows={data} />
          <FlowFrame
            flows={data}
            exportHref={flowExportHref(slug, filter, 'steps')}
            view={shown.view}
            onView={(view) => void shown.setView(view)}
            drawn={shown.drawn}
            onDraw={(share) => void shown.setDrawn(share)}
            chosen={shown.chosen}
            onChoose={choose}
          />
          {shown.chosen !== null && (
            <PathPanel
              key={shown.chosen}
              slug={slug}
              filter={filter}
              step={shown.chosen}
              names={names}
              onClose={() => choose(null)}
            />
          )}
          <FlowFigures flows={data} slug={slug} filter={filter} names={names} />
        </div>
      )}
    </div>
  );
}
