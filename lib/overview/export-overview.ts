import type { Viewer } from '@/lib/auth/viewer';
import { periodInName } from '@/lib/filters/period-in-name';
import type { Table } from '@/lib/tables/table';
import { readOverview } from './read-overview';
import type { OverviewExportQuery, OverviewTable } from './schema';
import { tabulateOverview } from './tabulate-overview';

/** The tables that wait for the figures over customers. */
const OVER_CUSTOMERS: ReadonlySet<OverviewTable> = new Set(['kpis', 'churn']);

/** One part of the overview as a table, and what to call the file. */
export async function exportOverview(
  viewer: Viewer,
  { table, ...filter }: OverviewExportQuery,
): Promise<{ table: Table; name: string }> {
  const customers = OVER_CUSTOMERS.has(table) ? 'now' : 'later';
  const overview = await readOverview(viewer, { ...filter, customers });
  return { table: tabulateOverview(overview, table), name: `${table}-${periodInName(overview.filters)}` };
}
