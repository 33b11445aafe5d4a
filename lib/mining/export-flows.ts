import type { Viewer } from '@/lib/auth/viewer';
import { periodInName } from '@/lib/filters/period-in-name';
import type { Table } from '@/lib/tables/table';
import { readAllFlows } from './read-flows';
import type { FlowExportRequest } from './schema';
import { tabulateFlows } from './tabulate-flows';

/** A part of what customers did as a table, every step of it, and what to call the file. */
export async function exportFlows(
  viewer: Viewer,
  { table, ...request }: FlowExportRequest,
): Promise<{ table: Table; name: string }> {
  const flows = await readAllFlows(viewer, request);
  return {
    table: tabulateFlows(flows, table),
    name: `${flows.journey.slug}-${table}-${periodInName(flows.months)}`,
  };
}
