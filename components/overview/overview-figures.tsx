import type { ReactNode } from 'react';
import type { Filter } from '@/lib/filters/schema';
import type { Overview } from '@/lib/overview/schema';
import { Brief } from './brief';
import { ChurnTrend } from './churn-trend';
import { DepartmentTable } from './department-table';
import { KpiGrid } from './kpi-grid';
import { MoversTable } from './movers-table';
import { StageRibbon } from './stage-ribbon';

interface OverviewFiguresProps {
  overview: Overview;
  filter: Filter;
  /** Null until it is known. */
  currency: string | null;
  /** Which personas are served differently; comes by itself. */
  personas?: ReactNode;
}

/** Everything that there is to see; without contacts only what is known of customers. */
export function OverviewFigures({ overview, filter, currency, personas }: OverviewFiguresProps) {
  const contacted = overview.kpis.interactions > 0;
  const hasCustomers = overview.base === null || overview.base.customers > 0;
  return (
    <>
      {contacted && <Brief overview={overview} filter={filter} />}
      {(contacted || hasCustomers) && <KpiGrid overview={overview} filter={filter} />}
      {contacted && <StageRibbon stages={overview.stages} filter={filter} />}
      {contacted && personas}
      {contacted && <MoversTable overview={overview} filter={filter} />}
      {contacted && <DepartmentTable departments={overview.departments} filter={filter} />}
      {hasCustomers && (
        <ChurnTrend months={overview.churn} base={overview.base} currency={currency} filter={filter} />
      )}
    </>
  );
}
